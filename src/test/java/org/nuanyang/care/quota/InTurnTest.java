package org.nuanyang.care.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("后台的活：一县一次只做一件")
class InTurnTest {
    private final InTurn inTurn = new InTurn("in-turn");
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayEnd = new Semaphore(0);

    private void work() {
        runs.incrementAndGet();
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        begun.release();
        mayEnd.acquireUninterruptibly();
        atOnce.decrementAndGet();
    }

    private void begins() throws InterruptedException {
        assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isDoneOnceMoreHoweverOftenItWasAskedForMeanwhile() throws Exception {
        inTurn.start(1, this::work);
        begins();
        for (int i = 0; i < 50; i++) inTurn.start(1, this::work);
        mayEnd.release();
        begins();
        mayEnd.release();
        var rest = new CountDownLatch(1);
        inTurn.start(2, rest::countDown);
        assertThat(rest.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(begun.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(runs).hasValue(2);
        assertThat(most).hasValue(1);
    }

    @Test
    void keepsNoOtherCountyWaiting() throws Exception {
        inTurn.start(1, this::work);
        begins();
        inTurn.start(2, this::work);
        begins();
        assertThat(atOnce).hasValue(2);
        mayEnd.release(2);
    }

    @Test
    void beginsAnewAfterItHasFailed() throws Exception {
        var failed = new CountDownLatch(1);
        inTurn.start(1, () -> {
            failed.countDown();
            throw new IllegalStateException("on purpose");
        });
        assertThat(failed.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 200 && runs.get() == 0; i++) {
            inTurn.start(1, this::work);
            if (begun.tryAcquire(20, TimeUnit.MILLISECONDS)) break;
        }
        assertThat(runs).hasValue(1);
        mayEnd.release(2);
    }
}
