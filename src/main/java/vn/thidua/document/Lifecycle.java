package vn.thidua.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.thidua.problem.Problem;

/**
 * The states of one kind of document and what leads from one to another: the only place that says so. {@link #refusal}
 * decides, whoever asks: a request, a list of actions, or the test that tries every verb in every state.
 */
public final class Lifecycle<S extends Enum<S>, D extends Document<S>, F> {

    private final Map<String, Transition<S, D, F>> transitions = new LinkedHashMap<>();

    @SafeVarargs
    public Lifecycle(Transition<S, D, F>... transitions) {
        for (var transition : transitions) {
            if (this.transitions.put(transition.verb(), transition) != null) {
                throw new IllegalArgumentException("Two lines of " + transition.verb());
            }
        }
    }

    public Collection<Transition<S, D, F>> transitions() {
        return transitions.values();
    }

    public Transition<S, D, F> transition(String verb) {
        var found = transitions.get(verb);
        if (found == null) {
            throw new IllegalArgumentException("No such verb: " + verb);
        }
        return found;
    }

    /** Why the verb is not possible now; empty where it is: the guards of any state, the state, then its guards. */
    public Optional<Problem> refusal(String verb, Attempt<D, F> attempt) {
        var transition = transition(verb);
        return first(transition.anyStateGuards(), attempt)
                .or(() -> wrongState(transition, attempt.document().status()))
                .or(() -> first(transition.guards(), attempt));
    }

    private static <D, F> Optional<Problem> first(List<Guard<D, F>> guards, Attempt<D, F> attempt) {
        return guards.stream()
                .flatMap(guard -> guard.refusal().apply(attempt).stream())
                .findFirst();
    }

    private static <S extends Enum<S>> Optional<Problem> wrongState(Transition<S, ?, ?> transition, S status) {
        return transition.from().contains(status)
                ? Optional.empty()
                : Optional.of(Problem.conflict(status, transition.from()));
    }

    /**
     * Lets the verb pass.
     *
     * @throws Problem why it is not possible now
     */
    public void require(String verb, Attempt<D, F> attempt) {
        refusal(verb, attempt).ifPresent(problem -> {
            throw problem;
        });
    }

    /**
     * Does the verb, if it is possible now.
     *
     * @return what the work gives
     * @throws Problem why it is not possible
     * @throws IllegalStateException if the work leads to a state to which the verb does not
     */
    public <R> R perform(String verb, Attempt<D, F> attempt, Function<Attempt<D, F>, R> work) {
        require(verb, attempt);
        var before = attempt.document().status();
        var result = work.apply(attempt);
        var after = attempt.document().status();
        if (!transition(verb).leads(before, after)) {
            throw new IllegalStateException(verb + " led from " + before + " to " + after);
        }
        return result;
    }
}
