package vn.thidua.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link Lifecycle}.
 *
 * @param verb what is done
 * @param permission who may ever do it
 * @param from the states in which it is possible
 * @param to the states that it may lead to; more than one where the request or the facts decide; none where the
 *     document stays in its state
 * @param reasoned whether whoever does it must say why
 * @param anyStateGuards what must hold before the state is looked at
 * @param guards what must hold in these states
 */
public record Transition<S extends Enum<S>, D extends Document<S>, F>(
        String verb,
        String permission,
        Set<S> from,
        Set<S> to,
        boolean reasoned,
        List<Guard<D, F>> anyStateGuards,
        List<Guard<D, F>> guards) {

    /** A verb that is not possible in any state yet. */
    public static <S extends Enum<S>, D extends Document<S>, F> Transition<S, D, F> of(String verb, String permission) {
        return new Transition<S, D, F>(verb, permission, Set.of(), Set.of(), false, List.of(), List.of());
    }

    public Transition<S, D, F> from(S state) {
        return from(Set.of(state));
    }

    public Transition<S, D, F> from(Set<S> states) {
        return new Transition<>(verb, permission, EnumSet.copyOf(states), to, reasoned, anyStateGuards, guards);
    }

    public Transition<S, D, F> to(S state) {
        return to(Set.of(state));
    }

    public Transition<S, D, F> to(Set<S> states) {
        return new Transition<>(verb, permission, from, EnumSet.copyOf(states), reasoned, anyStateGuards, guards);
    }

    /** Whoever does it says why. */
    public Transition<S, D, F> withReason() {
        return new Transition<>(verb, permission, from, to, true, anyStateGuards, guards);
    }

    /** Besides the state this must hold. */
    public Transition<S, D, F> guardedBy(Guard<D, F> guard) {
        return new Transition<>(verb, permission, from, to, reasoned, anyStateGuards, with(guards, guard));
    }

    /** This must hold first, whatever the state. */
    public Transition<S, D, F> guardedInAnyStateBy(Guard<D, F> guard) {
        return new Transition<>(verb, permission, from, to, reasoned, with(anyStateGuards, guard), guards);
    }

    private static <T> List<T> with(List<T> some, T another) {
        var all = new ArrayList<>(some);
        all.add(another);
        return Collections.unmodifiableList(all);
    }

    /** Whether it may lead from a state to a state. */
    boolean leads(@Nullable S before, S after) {
        return to.contains(after) || (before == after && to.isEmpty());
    }
}
