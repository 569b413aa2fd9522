package vn.thidua.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Caller;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/**
 * The one order in which a stored thing changes: it is found within the caller's reach, held against other writers,
 * compared with the version the caller read, changed, and flushed, so that a lost race shows before anything is
 * answered. Each runs in the caller's transaction.
 */
@ApplicationScoped
public class Changes {

    private final Caller caller;
    private final Days days;

    Changes(Caller caller, Days days) {
        this.caller = caller;
        this.days = days;
    }

    /**
     * Changes a thing that has no states.
     *
     * @throws Problem 404 outside the reach, 428 and 412 by {@code If-Match}
     */
    public <D extends Versioned> D change(ScopedRepository<D> kind, Target target, Consumer<D> work) {
        return change(kind, target, Versioned::tag, work);
    }

    /**
     * As above, for a thing whose entity tag covers more than its own row.
     *
     * @param tag what a writer must have read of it
     */
    public <D extends Versioned> D change(
            ScopedRepository<D> kind, Target target, Function<D, String> tag, Consumer<D> work) {
        return hold(kind, target, tag, found -> {
            work.accept(found);
            return found;
        });
    }

    private static <D extends Versioned, R> R hold(
            ScopedRepository<D> kind, Target target, Function<D, String> tag, Function<D, R> work) {
        var found = kind.findForUpdate(target.one()).orElseThrow(Problem::notFound);
        EntityVersion.require(target.ifMatch(), tag.apply(found));
        var result = work.apply(found);
        kind.flush();
        return result;
    }

    /**
     * Does a verb of the document's lifecycle.
     *
     * @param facts what the guards of the verb look at
     * @throws Problem as above, and what {@link Lifecycle#refusal} says
     */
    public <S extends Enum<S>, D extends Document<S>, F> D step(
            ScopedRepository<D> kind,
            Lifecycle<S, D, F> lifecycle,
            String verb,
            Target target,
            Function<D, F> facts,
            Consumer<Attempt<D, F>> work) {
        return change(kind, target, document -> step(lifecycle, verb, document, facts.apply(document), work));
    }

    /** As above, for a document that alone tells all. */
    public <S extends Enum<S>, D extends Document<S>> D step(
            ScopedRepository<D> kind,
            Lifecycle<S, D, NoFacts> lifecycle,
            String verb,
            Target target,
            Consumer<Attempt<D, NoFacts>> work) {
        return step(kind, lifecycle, verb, target, document -> new NoFacts(), work);
    }

    /** As above, giving what the work makes of the document. */
    public <S extends Enum<S>, D extends Document<S>, F, R> R perform(
            ScopedRepository<D> kind,
            Lifecycle<S, D, F> lifecycle,
            String verb,
            Target target,
            Function<D, F> facts,
            Function<Attempt<D, F>, R> work) {
        return hold(
                kind,
                target,
                Versioned::tag,
                document -> lifecycle.perform(verb, attempt(document, facts.apply(document)), work));
    }

    /**
     * Does a verb to a document that is held already, as part of another document's change: no version of it is named.
     */
    public <S extends Enum<S>, D extends Document<S>, F> void step(
            Lifecycle<S, D, F> lifecycle, String verb, D held, F facts, Consumer<Attempt<D, F>> work) {
        lifecycle.perform(verb, attempt(held, facts), attempt -> {
            work.accept(attempt);
            return held;
        });
    }

    private <D, F> Attempt<D, F> attempt(D document, F facts) {
        return new Attempt<>(document, facts, caller.actor(), days.today());
    }
}
