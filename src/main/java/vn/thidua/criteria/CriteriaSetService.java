package vn.thidua.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.CriteriaDiff;
import vn.thidua.criteria.rule.CriteriaDiff.DaysChange;
import vn.thidua.criteria.rule.CriteriaDiff.WordsChange;
import vn.thidua.criteria.rule.CriteriaTree;
import vn.thidua.criteria.rule.Criterion;
import vn.thidua.criteria.rule.Figures;
import vn.thidua.criteria.rule.Score;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
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
                            DaysChange.between(earlier.set.appealDays, set.appealDays));
        }
    }

    /** A leaf and what it would earn. */
    record Preview(Criterion leaf, Score score) {}

    private final CriteriaSetRepository sets;
    private final CriteriaRules rules;
    private final ConsultationRules consultation;
    private final Ids ids;
    private final Days days;

    CriteriaSetService(
            CriteriaSetRepository sets, CriteriaRules rules, ConsultationRules consultation, Ids ids, Days days) {
        this.sets = sets;
        this.rules = rules;
        this.consultation = consultation;
        this.ids = ids;
        this.days = days;
    }

    List<CriteriaSet> page(
            @Nullable Integer year,
            CriteriaSet.@Nullable Status status,
            boolean drafts,
            @Nullable List<String> after,
            int limit) {
        return sets.page(year, status, drafts, after, limit);
    }

    CriteriaSet find(UUID id, boolean drafts) {
        return sets.find(id, drafts).orElseThrow(Problem::notFound);
    }

    /** The set of that id if it is in force. */
    Optional<CriteriaSet> inForce(UUID id) {
        return sets.find(id, false).filter(set -> set.status == CriteriaSet.Status.PUBLISHED);
    }

    /** The set of that id with its rows, if the caller sees it. */
    Optional<Whole> seen(UUID id, boolean drafts) {
        return sets.find(id, drafts).map(this::whole);
    }

    Whole get(UUID id, boolean drafts) {
        return whole(find(id, drafts));
    }

    Whole whole(CriteriaSet set) {
        return whole(List.of(set)).get(set.id);
    }

    /** These sets with their rows; two statements, however many there are. */
    Map<UUID, Whole> wholes(Collection<UUID> ids) {
        return whole(sets.all(ids));
    }

    private Map<UUID, Whole> whole(List<CriteriaSet> found) {
        var rows = new HashMap<UUID, List<Criterion>>();
        sets.rows(found.stream().map(set -> set.id).toList())
                .forEach(row -> rows.computeIfAbsent(row.criteriaSetId, any -> new ArrayList<>())
                        .add(row.criterion()));
        var wholes = new HashMap<UUID, Whole>();
        found.forEach(set -> wholes.put(set.id, new Whole(set, tree(set, rows.get(set.id)))));
        return wholes;
    }

    private static CriteriaTree tree(CriteriaSet set, @Nullable List<Criterion> rows) {
        return new CriteriaTree(
                set.year,
                set.total,
                rows == null ? List.of() : rows,
                set.ratingClasses,
                set.tieBreaks,
                set.adjustments);
    }

    @Transactional
    Whole create(CriteriaSetDraft draft) {
        var tree = checked(draft, List.of());
        var set = new CriteriaSet(ids.next(), sets.newestEdition(draft.year()) + 1, draft, days.now());
        sets.persist(set);
        sets.replaceRows(set.id, rows(set.id, tree));
        return new Whole(set, tree);
    }

    @Transactional
    Whole revise(UUID id, @Nullable String ifMatch, CriteriaSetDraft draft) {
        var set = find(id, true);
        EntityVersion.require(ifMatch, set.version);
        set.requireRevisable(days.today());
        var faults = new ArrayList<Fault>();
        if (draft.year() != set.year) {
            faults.add(Fault.at(
                    "/year",
                    "Năm của bảng tiêu chí không đổi được: " + set.year + ".",
                    "The set's year cannot change: " + set.year + "."));
        }
        var tree = checked(draft, faults);
        set.revise(draft, days.today(), days.now());
        sets.replaceRows(set.id, rows(set.id, tree));
        return new Whole(set, tree);
    }

    private CriteriaTree checked(CriteriaSetDraft draft, List<Fault> known) {
        var tree = draft.tree();
        var faults = new ArrayList<>(known);
        faults.addAll(rules.faults(tree));
        Problem.throwIfAny(faults);
        return tree;
    }

    private List<CriterionRow> rows(UUID set, CriteriaTree tree) {
        var rows = new ArrayList<CriterionRow>();
        tree.criteria().forEach(row -> rows.add(new CriterionRow(ids.next(), set, rows.size() + 1, row)));
        return rows;
    }

    @Transactional
    Whole publish(UUID id, @Nullable String ifMatch, Publication decision) {
        var set = sets.held(id).orElseThrow(Problem::notFound);
        EntityVersion.require(ifMatch, set.version);
        consultation.requireFinished(set);
        var now = days.now();
        sets.inForce(set.year).ifPresent(inForce -> supersede(inForce, set, now));
        sets.flush(); // a year never has two sets in force, not for one statement
        set.publish(decision, now);
        sets.flush();
        return whole(set);
    }

    private static void supersede(CriteriaSet inForce, CriteriaSet next, Instant now) {
        if (inForce.edition > next.edition) {
            throw Problem.conflict(
                    next.status,
                    List.of(),
                    "Bảng lần " + inForce.edition + ", mới hơn bảng này, đang có hiệu lực.",
                    "Edition " + inForce.edition + ", later than this one, is in force.");
        }
        inForce.supersede(now);
    }

    Preview preview(UUID id, String code, Figures figures, boolean drafts) {
        var leaf = get(id, drafts).tree().leaf(code).orElseThrow(Problem::notFound);
        var faults = new Faults();
        leaf.check(figures, faults.in("figures"));
        Problem.throwIfAny(faults.all());
        return new Preview(leaf, leaf.score(figures));
    }
}
