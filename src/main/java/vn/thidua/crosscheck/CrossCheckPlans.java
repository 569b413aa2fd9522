package vn.thidua.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Contests;
import vn.thidua.crosscheck.rule.CrossCheckDraw;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.identity.Caller;
import vn.thidua.identity.Permission;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Who checks whom: assigned by hand or drawn, of the members of one set as a whole, until the first check begins. */
@ApplicationScoped
class CrossCheckPlans {

    /** A plan as it is seen, and whether there was none before. */
    record Assigned(CrossCheckPlan plan, CrossCheckPlanView view, boolean isNew) {}

    private final CrossCheckPlanRepository plans;
    private final CrossCheckRepository checks;
    private final CheckProgress progress;
    private final Contests contests;
    private final Changes changes;
    private final Groups groups;
    private final Organisations organisations;
    private final Caller caller;
    private final Ids ids;
    private final Days days;
    private final SecureRandom chance = new SecureRandom();

    CrossCheckPlans(
            CrossCheckPlanRepository plans,
            CrossCheckRepository checks,
            CheckProgress progress,
            Contests contests,
            Changes changes,
            Groups groups,
            Organisations organisations,
            Caller caller,
            Ids ids,
            Days days) {
        this.plans = plans;
        this.checks = checks;
        this.progress = progress;
        this.contests = contests;
        this.changes = changes;
        this.groups = groups;
        this.organisations = organisations;
        this.caller = caller;
        this.ids = ids;
        this.days = days;
    }

    /** The plan of a group's year that a permission of the caller reaches. */
    CrossCheckPlan find(UUID groupId, int year, String permission) {
        return groups.find(groupId, year, caller.scope(permission))
                .flatMap(groupYear -> plans.findVisible(CrossCheckPlanRepository.ofYear(groupYear.id())))
                .orElseThrow(Problem::notFound);
    }

    CrossCheckPlanView view(CrossCheckPlan plan) {
        return view(plan, groups.year(plan.groupYearId), checks.of(plan.id));
    }

    @Transactional
    Assigned assign(UUID groupId, int number, @Nullable String ifMatch, CrossCheckPlanDraft draft) {
        return make(groupId, number, ifMatch, null, (year, round) -> {
            var open = round.open(draft.pairs());
            var names = organisations.namesOn(year.organisationIds(), year.namingDay());
            Problem.throwIfAny(CrossCheckRules.faults(year, round.open(), names, open));
            return open.stream()
                    .collect(
                            Collectors.toMap(CrossCheckPlanDraft.Pair::checkerId, CrossCheckPlanDraft.Pair::checkedId));
        });
    }

    @Transactional
    Assigned draw(UUID groupId, int number, @Nullable String ifMatch, CrossCheckDrawDraft draft) {
        long seed = draft.seed() == null
                ? chance.nextLong(-CrossCheckDrawDraft.LARGEST, CrossCheckDrawDraft.LARGEST + 1)
                : draft.seed();
        return make(groupId, number, ifMatch, seed, (year, round) -> {
            var drawn = new HashMap<UUID, UUID>();
            round.open().forEach(contest -> drawn.putAll(CrossCheckDraw.of(contest.units(), seed)));
            return drawn;
        });
    }

    /** The year's lock comes first: nobody makes another plan of it meanwhile, and its members stay. */
    private Assigned make(
            UUID groupId,
            int number,
            @Nullable String ifMatch,
            @Nullable Long seed,
            BiFunction<GroupYearRef, CheckRound, Map<UUID, UUID>> pairs) {
        var year = groups.findForUpdate(groupId, number, caller.scope(Permission.CROSS_CHECK_ASSIGN))
                .orElseThrow(Problem::notFound);
        var rows = new ArrayList<CrossCheck>();
        Consumer<CrossCheckPlan> work = plan -> {
            var round = CheckRound.of(contests.in(List.of(year.id())), progress.begun(year.id()), checks.of(plan.id));
            var checked = new HashMap<>(round.settled());
            checked.putAll(pairs.apply(year, round));
            plan.assign(seed, caller.subject(), days.now());
            for (var unit : year.organisationIds()) {
                if (checked.containsKey(unit)) {
                    rows.add(new CrossCheck(ids.next(), plan.id, rows.size() + 1, unit, checked.get(unit)));
                }
            }
        };
        var before = plans.findVisible(CrossCheckPlanRepository.ofYear(year.id()));
        var plan = before.isPresent()
                ? changes.change(plans, new Target(before.get().id, Reach.EVERYTHING, ifMatch), work)
                : first(year, ifMatch, work);
        checks.replace(plan.id, rows);
        return new Assigned(plan, view(plan, year, rows), before.isEmpty());
    }

    private CrossCheckPlan first(GroupYearRef year, @Nullable String ifMatch, Consumer<CrossCheckPlan> work) {
        if (ifMatch != null) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED, Message.of("crosscheck.nothing-assigned"));
        }
        var plan = new CrossCheckPlan(ids.next(), year.id());
        work.accept(plan);
        plans.persistAndFlush(plan);
        return plan;
    }

    private CrossCheckPlanView view(CrossCheckPlan plan, GroupYearRef year, List<CrossCheck> pairs) {
        var units = pairs.stream().map(pair -> pair.checkerId).toList();
        return CrossCheckPlanView.of(plan, year, pairs, organisations.namesOn(units, year.namingDay()));
    }
}
