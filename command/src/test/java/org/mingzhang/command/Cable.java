package org.mingzhang.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between the server and its database: it can be cut, which ends all connections and refuses new ones, and mended. */
final class Cable implements AutoCloseable {
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile ServerSocket listener;

    Cable(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
        listen();
    }

    int port() {
        return port;
    }

    void cut() throws IOException {
        listener.close();
        for (var end : ends) end.close();
        ends.clear();
    }

    /** Ends the connections that there are; new ones are taken. */
    void pull() throws IOException {
        for (var end : ends) end.close();
        ends.clear();
    }

    void mend() throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen();
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen() {
        var taking = listener;
        Thread.ofVirtual().start(() -> {
            try {
                while (true) connect(taking.accept());
            } catch (IOException e) {
                // cut
            }
        });
    }

    private void connect(Socket near) throws IOException {
        var far = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(near);
        ends.add(far);
        pass(near.getInputStream(), far.getOutputStream(), near, far);
        pass(far.getInputStream(), near.getOutputStream(), near, far);
    }

    private static void pass(InputStream in, OutputStream out, Socket one, Socket other) {
        Thread.ofVirtual().start(() -> {
            try (one;
                    other) {
                in.transferTo(out);
            } catch (IOException e) {
                // cut
            }
        });
    }
}
