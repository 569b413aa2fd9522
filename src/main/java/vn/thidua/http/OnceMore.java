package vn.thidua.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Does a whole transaction once more where the database broke it off in favour of another: a deadlock, or a
 * serialisation failure. Nothing of the first attempt is left, and the second meets what the other has done.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OnceMore {

    @AroundInvoke
    @Nullable
    Object around(InvocationContext transaction) throws Exception {
        return of(transaction::proceed);
    }

    /** @param work begins a transaction and ends it; part of a greater one it is left to that one */
    static <T extends @Nullable Object> T of(Callable<T> work) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return work.call();
        }
        try {
            return work.call();
        } catch (Exception failure) {
            if (!Failures.isBrokenOff(failure)) {
                throw failure;
            }
            return work.call();
        }
    }
}
