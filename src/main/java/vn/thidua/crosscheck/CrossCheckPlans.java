package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.crosscheck.rule.CrossCheckDraw;
import vn.thidua.document.Ids;
import vn.thidua.http.EntityVersion;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.time.Days;

/** Who checks whom: assigned by hand or drawn, as a whole, until the first check begins. */
@ApplicationScoped
class CrossCheckPlans {

    /** A plan and whether there was none before. */
    record Assigned(CrossCheckPlan plan, CrossCheckPlanView view, boolean isNew) {}

    /** A group's year whose plan may be changed now, and the plan if there is one. */
    private record Held(GroupYearRef year, Optional<CrossCheckPlan> plan) {}

    private final CrossCheckRepository checks;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;
    private final SecureRandom chance = new SecureRandom();

    CrossCheckPlans(CrossCheckRepository checks, Groups groups, Organisations organisations, Ids ids, Days days) {
        this.checks = checks;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    CrossCheckPlan find(UUID groupId, int year, Scope scope) {
        return checks.find(groupId, year, scope).orElseThrow(Problem::notFound);
    }

    CrossCheckPlanView view(CrossCheckPlan plan) {
        return view(plan, groups.year(plan.groupYearId), checks.pairs(plan.id));
    }

    @Transactional
    Assigned assign(
            UUID groupId,
            int number,
            @Nullable String ifMatch,
            CrossCheckPlanDraft draft,
            Scope scope,
            String subject) {
        var held = hold(groupId, number, ifMatch, scope);
        var names = organisations.namesOn(members(held.year), held.year.namingDay());
        Problem.throwIfAny(CrossCheckRules.faults(held.year, names, draft.pairs()));
        var pairs = draft.pairs().stream()
                .collect(Collectors.toMap(CrossCheckPlanDraft.Pair::checkerId, CrossCheckPlanDraft.Pair::checkedId));
        return keep(held, pairs, null, subject);
    }

    @Transactional
    Assigned draw(
            UUID groupId,
            int number,
            @Nullable String ifMatch,
            CrossCheckDrawDraft draft,
            Scope scope,
            String subject) {
        var held = hold(groupId, number, ifMatch, scope);
        long seed = draft.seed() == null
                ? chance.nextLong(-CrossCheckDrawDraft.LARGEST, CrossCheckDrawDraft.LARGEST + 1)
                : draft.seed();
        return keep(held, CrossCheckDraw.of(members(held.year), seed), seed, subject);
    }

    /** The locks come first: what is asked after them stays true until the end. */
    private Held hold(UUID groupId, int number, @Nullable String ifMatch, Scope scope) {
        var groupYearId = checks.hold(groupId, number, scope).orElseThrow(Problem::notFound);
        var plan = checks.held(groupYearId);
        if (plan.isPresent()) {
            EntityVersion.require(ifMatch, plan.get().version);
        } else if (ifMatch != null) {
            throw Problem.of(
                    ProblemType.PRECONDITION_FAILED,
                    "Chưa có phân công; bỏ If-Match để phân công mới.",
                    "Nothing is assigned yet; leave out If-Match to assign anew.");
        }
        if (checks.hasBegun(groupYearId)) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Việc kiểm tra chéo của năm này đã bắt đầu; không đổi phân công được nữa.",
                    "Cross-checking has begun in this year; who checks whom cannot change.");
        }
        var year = groups.year(groupYearId);
        if (year.members().size() < CrossCheckDraw.FEWEST) {
            throw Problem.of(
                    ProblemType.STATE_CONFLICT,
                    "Chưa đủ ba thành viên; hai đơn vị sẽ phải kiểm tra lẫn nhau.",
                    "There are fewer than three members; two would have to check each other.");
        }
        return new Held(year, plan);
    }

    private Assigned keep(Held held, Map<UUID, UUID> pairs, @Nullable Long seed, String subject) {
        var plan = held.plan.orElseGet(() -> new CrossCheckPlan(ids.next(), held.year.id()));
        plan.isAssigned(seed, subject, days.now());
        if (held.plan.isEmpty()) {
            checks.persist(plan);
        }
        checks.flush();
        var rows = new ArrayList<CrossCheck>();
        for (var unit : members(held.year)) {
            rows.add(new CrossCheck(ids.next(), plan.id, rows.size() + 1, unit, pairs.get(unit)));
        }
        checks.replace(plan.id, rows);
        return new Assigned(plan, view(plan, held.year, rows), held.plan.isEmpty());
    }

    private CrossCheckPlanView view(CrossCheckPlan plan, GroupYearRef year, List<CrossCheck> pairs) {
        var units = pairs.stream().map(pair -> pair.checkerId).toList();
        return CrossCheckPlanView.of(plan, year, pairs, organisations.namesOn(units, year.namingDay()));
    }

    private static List<UUID> members(GroupYearRef year) {
        return year.members().stream().map(GroupYearRef.Member::organisationId).toList();
    }
}
