package org.mingzhang.store.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the followers of this process that something was committed. Other processes are noticed by looking. */
public final class AppendSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long position;

    /** Says that everything up to {@code committedPosition} can be read. */
    public void raise(long committedPosition) {
        lock.lock();
        try {
            if (committedPosition > position) {
                position = committedPosition;
                committed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something after {@code known} was committed by this process, or the time is over. */
    public void await(long known, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (position <= known && nanos > 0) nanos = committed.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }
}
