package org.mingzhang.documents.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two hundred megabytes, the first row bad, read by a process with a heap of 40. */
class LargeFileTest {
    private static final int BLOCKS = 200;
    private static final int ROWS_OF_A_BLOCK = 1_000;

    @Test
    void a_file_above_the_limit_is_refused_after_the_limit() throws Exception {
        assertThat(inSmallHeap("default")).isEqualTo("big.csv 0 file-too-large 67108864 rows 0");
    }

    @Test
    void within_a_higher_limit_it_streams_through_to_its_end() throws Exception {
        assertThat(inSmallHeap("high")).isEqualTo("big.csv 3 unit-conflict 1万 rows 0");
    }

    private static String inSmallHeap(String limits) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx40m",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        limits)
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
            var limits = args[0].equals("default")
                    ? Limits.DEFAULT
                    : new Limits(1L << 30, Limits.DEFAULT.unpackedBytes(), 1_000_000);
            var file = VoucherFile.read("big.csv", twoHundredMegabytes(), null, limits);
            var last = file.faults().getLast();
            System.out.println(last.file() + " " + last.row() + " " + last.code() + " " + last.given() + " rows "
                    + file.rows().size());
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
