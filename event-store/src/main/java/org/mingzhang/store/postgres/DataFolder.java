package org.mingzhang.store.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;

/** The folder that an embedded server keeps everything in, locked while it is open: one Mingzhang per folder. */
final class DataFolder implements AutoCloseable {
    final Path root;
    final boolean temporary;
    private final FileChannel channel;

    private DataFolder(Path root, boolean temporary, FileChannel channel) {
        this.root = root;
        this.temporary = temporary;
        this.channel = channel;
    }

    static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return lock(folder.toRealPath(), false);
    }

    /** A folder that is deleted when it is closed. */
    static DataFolder temporary() throws IOException {
        Path folder = Files.createTempDirectory("mingzhang-");
        if (RunAs.isRoot()) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return lock(folder.toRealPath(), true);
    }

    /** What PostgreSQL calls its data directory. */
    Path data() {
        return root.resolve("postgresql");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path password() {
        return root.resolve("postgres.password");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (temporary) delete(root);
    }

    /** Ids of the processes that work in the data directory: every PostgreSQL process does, and nothing else has a reason to. */
    List<Long> processes() throws IOException {
        List<Long> found = new ArrayList<>();
        if (!Files.isDirectory(data())) return found;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                if (data().equals(workingDirectory(process)))
                    found.add(Long.valueOf(process.getFileName().toString()));
            }
        }
        return found;
    }

    private static @Nullable Path workingDirectory(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd"));
        } catch (IOException e) {
            return null; // ended meanwhile, or another account's
        }
    }

    private static DataFolder lock(Path folder, boolean temporary) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("mingzhang.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StoreFault(
                    "数据文件夹 " + folder + " 正被另一个运行中的明账使用：请先停止它，或换一个文件夹。",
                    "The data folder " + folder
                            + " is in use by another running Mingzhang: stop it, or choose another.");
        }
        return new DataFolder(folder, temporary, channel);
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null && !(failure instanceof NoSuchFileException)) throw failure;
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
