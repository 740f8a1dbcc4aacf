package org.mingzhang.store.axon;

/** How the state of a stream is written down as a snapshot. Lies outside the log: what cannot be read is folded anew. */
public interface SnapshotForm {
    /** No snapshots at all. */
    SnapshotForm NONE = new SnapshotForm() {
        @Override
        public String name() {
            return "";
        }

        @Override
        public byte[] write(Object state) {
            throw new UnsupportedOperationException("this engine keeps no snapshots");
        }

        @Override
        public Object read(byte[] written) {
            throw new UnsupportedOperationException("this engine keeps no snapshots");
        }
    };

    /** Changes whenever a snapshot of before must not be read any more. */
    String name();

    byte[] write(Object state);

    /** @throws RuntimeException when the bytes are of another form after all */
    Object read(byte[] written);
}
