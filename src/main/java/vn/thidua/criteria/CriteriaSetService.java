package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaDiff;
import vn.thidua.criteria.rule.CriteriaDiff.AudienceChange;
import vn.thidua.criteria.rule.CriteriaDiff.DaysChange;
import vn.thidua.criteria.rule.CriteriaDiff.WordsChange;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Score;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Criteria sets: drafted, published, and asked what figures would earn. */
@ApplicationScoped
class CriteriaSetService {

    /** A set with its rows. */
    record Whole(CriteriaSet set, CriteriaTree tree) {

        /** What changed from another set to this one. */
        CriteriaDiff since(Whole earlier) {
            return CriteriaDiff.between(earlier.tree, tree)
                    .with(
                            WordsChange.between(earlier.set.nameVi, set.nameVi),
                            WordsChange.between(earlier.set.nameEn, set.nameEn),
                            AudienceChange.between(earlier.set.audience, set.audience),
                            DaysChange.between(earlier.set.appealDays, set.appealDays));
        }
    }

    /** A leaf and what it would earn. */
    record Preview(Criterion leaf, Score score) {}

    private final CriteriaSetRepository sets;
    private final CriterionRowRepository rows;
    private final CriteriaCommentRepository comments;
    private final EditionQueries editions;
    private final CriteriaRules rules;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    CriteriaSetService(
            CriteriaSetRepository sets,
            CriterionRowRepository rows,
            CriteriaCommentRepository comments,
            EditionQueries editions,
            CriteriaRules rules,
            Changes changes,
            Ids ids,
            Days days) {
        this.sets = sets;
        this.rows = rows;
        this.comments = comments;
        this.editions = editions;
        this.rules = rules;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    List<CriteriaSet> page(CriteriaSetRepository.Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        return sets.page(filter, reach, after, limit);
    }

    CriteriaSet find(UUID id, Reach reach) {
        return sets.findVisible(id, reach).orElseThrow(Problem::notFound);
    }

    Whole get(UUID id, Reach reach) {
        return seek(id, reach).orElseThrow(Problem::notFound);
    }

    Optional<Whole> seek(UUID id, Reach reach) {
        return sets.findVisible(id, reach).map(this::whole);
    }

    Optional<CriteriaSet> seekIssued(UUID id, int year) {
        return sets.findVisible(
                id,
                Reach.of("d.year = :year and d.status in (PUBLISHED, SUPERSEDED)")
                        .with("year", year));
    }

    Whole whole(CriteriaSet set) {
        return whole(List.of(set)).get(set.id);
    }

    /** These sets with their rows; two statements, however many there are. */
    Map<UUID, Whole> wholes(Collection<UUID> ids) {
        return whole(sets.all(ids));
    }

    private Map<UUID, Whole> whole(List<CriteriaSet> found) {
        var criteria = new HashMap<UUID, List<Criterion>>();
        rows.of(found.stream().map(set -> set.id).toList())
                .forEach(row -> criteria.computeIfAbsent(row.criteriaSetId, any -> new ArrayList<>())
                        .add(row.criterion()));
        var wholes = new HashMap<UUID, Whole>();
        found.forEach(set -> wholes.put(set.id, new Whole(set, tree(set, criteria.getOrDefault(set.id, List.of())))));
        return wholes;
    }

    private static CriteriaTree tree(CriteriaSet set, List<Criterion> criteria) {
        return new CriteriaTree(set.year, set.total, criteria, set.ratingClasses, set.tieBreaks, set.adjustments);
    }

    /** @throws Problem 400 naming everything that is wrong with the table */
    @Transactional
    Whole create(CriteriaSetDraft draft) {
        Problem.throwIfAny(rules.faults(draft));
        return createSound(draft);
    }

    /** As above, for a draft that is known to obey the rules. */
    @Transactional
    Whole createSound(CriteriaSetDraft draft) {
        var set = new CriteriaSet(ids.next(), editions.newestOf(draft.year()) + 1, draft, days.now());
        sets.persist(set);
        return kept(set, draft.tree());
    }

    @Transactional
    Whole revise(UUID id, @Nullable String ifMatch, CriteriaSetDraft draft) {
        var set = changes.step(
                sets,
                CriteriaLifecycle.TABLE,
                CriteriaLifecycle.REVISE,
                new Target(id, CriteriaReach.WRITING, ifMatch),
                found -> CriteriaFacts.NONE,
                attempt -> {
                    Problem.throwIfAny(faults(draft, attempt.document()));
                    attempt.document().revise(draft, days.now());
                });
        return kept(set, draft.tree());
    }

    private List<Fault> faults(CriteriaSetDraft draft, CriteriaSet set) {
        var faults = new ArrayList<Fault>();
        if (draft.year() != set.year) {
            faults.add(Fault.at("/year", Message.of("criteria.year-changed", set.year)));
        }
        faults.addAll(rules.faults(draft));
        return faults;
    }

    private Whole kept(CriteriaSet set, CriteriaTree tree) {
        var printed = new ArrayList<CriterionRow>();
        tree.criteria().forEach(row -> printed.add(new CriterionRow(ids.next(), set.id, printed.size() + 1, row)));
        rows.replace(set.id, printed);
        return new Whole(set, tree);
    }

    @Transactional
    Whole publish(UUID id, @Nullable String ifMatch, Publication decision) {
        editions.holdYearOf(id);
        var set = changes.step(
                sets,
                CriteriaLifecycle.TABLE,
                CriteriaLifecycle.PUBLISH,
                new Target(id, CriteriaReach.WRITING, ifMatch),
                this::facts,
                attempt -> {
                    var own = attempt.document();
                    sets.inForceForUpdate(own.year).stream()
                            .filter(inForce -> inForce.audience.equals(own.audience))
                            .forEach(this::supersede);
                    sets.flush(); // an audience never has two sets in force, not for one statement
                    own.publish(decision, days.now());
                });
        return whole(set);
    }

    private CriteriaFacts facts(CriteriaSet set) {
        var inForce = sets.inForceForUpdate(set.year);
        return new CriteriaFacts(
                comments.unresolved(set.id),
                inForce.stream()
                        .filter(other -> other.audience.equals(set.audience))
                        .mapToInt(other -> other.edition)
                        .findFirst()
                        .orElse(0),
                inForce.stream()
                        .filter(other -> !other.audience.equals(set.audience) && other.audience.overlaps(set.audience))
                        .toList());
    }

    private void supersede(CriteriaSet inForce) {
        changes.step(
                CriteriaLifecycle.TABLE,
                CriteriaLifecycle.SUPERSEDE,
                inForce,
                CriteriaFacts.NONE,
                attempt -> attempt.document().supersede(days.now()));
    }

    Preview preview(UUID id, String code, Figures figures, Reach reach) {
        var leaf = get(id, reach).tree().leaf(code).orElseThrow(Problem::notFound);
        var faults = new Faults();
        leaf.check(figures, faults.in("figures"));
        Problem.throwIfAny(faults.all());
        return new Preview(leaf, leaf.score(figures));
    }
}
