package vn.thidua.document;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thidua.problem.Problem;

/**
 * A condition of a transition beyond the state: pure, so that what it refuses can be told before it is tried.
 *
 * @param name what must hold, in a few words
 * @param refusal the problem where it does not hold
 */
public record Guard<D, F>(String name, Function<Attempt<D, F>, Optional<Problem>> refusal) {

    public static <D, F> Guard<D, F> of(
            String name, Predicate<Attempt<D, F>> holds, Function<Attempt<D, F>, Problem> problem) {
        return new Guard<>(
                name, attempt -> holds.test(attempt) ? Optional.empty() : Optional.of(problem.apply(attempt)));
    }
}
