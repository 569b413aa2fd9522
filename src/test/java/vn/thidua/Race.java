package vn.thidua;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who ask the same at the same time. */
public final class Race {

    private Race() {}

    /** The statuses that so many get who send the request in the same moment. */
    public static List<Integer> of(int runners, Callable<Integer> request) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(runners);
        var running = new ArrayList<Future<Integer>>();
        for (int i = 0; i < runners; i++) {
            running.add(pool.submit(() -> {
                start.await();
                return request.call();
            }));
        }
        start.countDown();
        var statuses = new ArrayList<Integer>();
        for (var one : running) {
            statuses.add(one.get());
        }
        pool.shutdown();
        return statuses;
    }
}
