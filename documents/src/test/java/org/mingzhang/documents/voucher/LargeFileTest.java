package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred megabytes, the first row bad, read by a process with a heap of 40. */
class LargeFileTest {
    private static final int BLOCKS = 200;
    private static final int ROWS_OF_A_BLOCK = 1_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_file_above_the_limit_is_refused_after_the_limit() throws Exception {
        assertThat(inSmallHeap(64 << 20)).isEqualTo("big.csv 0 file-too-large 67108864 rows 0");
    }

    @Test
    void within_a_higher_limit_it_streams_through_to_its_end() throws Exception {
        assertThat(inSmallHeap(1 << 30)).isEqualTo("big.csv 3 unit-conflict 1万 rows 0");
    }

    private String inSmallHeap(long limit) throws IOException, InterruptedException {
        var file = folder.resolve("big.csv");
        try (var in = twoHundredMegabytes()) {
            Files.copy(in, file);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx40m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString(),
                        String.valueOf(limit))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The process with the small heap. */
    static final class Reading {
        private Reading() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] args) throws IOException {
            var limits = new Limits(Long.parseLong(args[1]), Limits.DEFAULT.unpackedBytes(), 1_000_000);
            int[] taken = {0};
            var read =
                    new VoucherFile(Path.of(args[0]), "big.csv", "0".repeat(64), null, limits).read(row -> taken[0]++);
            var last = read.faults().getLast();
            System.out.println(
                    last.file() + " " + last.row() + " " + last.code() + " " + last.given() + " rows " + taken[0]);
        }
    }

    private static InputStream twoHundredMegabytes() {
        var head = "单位：元\n凭证号,项目,付款日期,金额,用途\nV,a-2022,2022-08-09,1万,检测费\n".getBytes(StandardCharsets.UTF_8);
        var purpose = "检测费".repeat(110);
        var block = IntStream.range(0, ROWS_OF_A_BLOCK)
                .mapToObj(i -> "V%06d,shunde-quality-2022,2022-08-09,100.00,%s%n".formatted(i, purpose))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(
                Collections.enumeration(Stream.concat(Stream.of(head), Collections.nCopies(BLOCKS, block).stream())
                        .<InputStream>map(ByteArrayInputStream::new)
                        .toList()));
    }
}
