package org.mingzhang.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.store.StoreFault;

/**
 * The account that PostgreSQL runs as. It refuses to be root; so root hands it to the owner of existing data, else to
 * {@code postgres}, else to {@code nobody}. Everybody else runs it as themselves.
 *
 * @param account null for the account of this process
 * @param prefix what goes before a command line so that it runs as the account
 */
record RunAs(@Nullable UserPrincipal account, List<String> prefix) {

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** @param data the data directory, whether it exists or not */
    static RunAs ownerOf(Path data) throws IOException {
        if (!isRoot()) return new RunAs(null, List.of());
        UserPrincipal account = Files.isDirectory(data) ? Files.getOwner(data) : unprivileged();
        if (account.getName().equals("root")) account = unprivileged();
        String group = output("id", "-g", account.getName());
        return new RunAs(
                account,
                List.of("setpriv", "--reuid=" + account.getName(), "--regid=" + group, "--clear-groups", "--"));
    }

    /** Gives a file or an empty folder to the account. */
    void own(Path path) throws IOException {
        if (account != null) Files.setOwner(path, account);
    }

    /** Fails, in words, when the account cannot enter the folder. */
    void requireReach(Path folder) throws IOException {
        if (account == null) return;
        List<String> enter = new ArrayList<>(prefix);
        enter.addAll(List.of("sh", "-c", "cd -- \"$0\"", folder.toString()));
        if (run(enter) != 0) {
            throw new StoreFault(
                    "PostgreSQL 不能以 root 运行，而用户 " + account.getName() + " 无法进入文件夹 " + folder
                            + "：请换一个文件夹，或允许该用户进入其上级文件夹。",
                    "PostgreSQL refuses to run as root, and user " + account.getName() + " cannot enter " + folder
                            + ": choose another folder, or let that user enter its parents.");
        }
    }

    private static UserPrincipal unprivileged() throws IOException {
        UserPrincipalLookupService accounts = FileSystems.getDefault().getUserPrincipalLookupService();
        try {
            return accounts.lookupPrincipalByName("postgres");
        } catch (UserPrincipalNotFoundException e) {
            return accounts.lookupPrincipalByName("nobody");
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return waitFor(process);
    }

    private static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        waitFor(process);
        return text;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
