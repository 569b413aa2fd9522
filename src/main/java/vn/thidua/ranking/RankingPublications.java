package vn.thidua.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.document.Ids;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.Groups;
import vn.thidua.organisation.MemberPlace;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.scoresheet.ScoredSheets;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Rankings frozen for good; a later correction is a new publication. */
@ApplicationScoped
class RankingPublications {

    private final RankingPublicationRepository publications;
    private final Rankings rankings;
    private final ComputedRankings computed;
    private final ScoredSheets sheets;
    private final Groups groups;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    RankingPublications(
            RankingPublicationRepository publications,
            Rankings rankings,
            ComputedRankings computed,
            ScoredSheets sheets,
            Groups groups,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.publications = publications;
        this.rankings = rankings;
        this.computed = computed;
        this.sheets = sheets;
        this.groups = groups;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    List<RankingPublicationView.Summary> page(
            UUID groupId, int year, UUID setId, Scope scope, @Nullable List<String> after, int limit) {
        var groupYear = rankings.groupYear(groupId, year, scope);
        return publications.page(groupYear.id(), rankings.audience(setId, groupId, year), after, limit);
    }

    RankingPublicationView get(UUID groupId, int year, UUID setId, int number, Scope scope) {
        return publications
                .findVisible(groupId, year, rankings.audience(setId, groupId, year), number, scope)
                .map(RankingPublicationView::of)
                .orElseThrow(Problem::notFound);
    }

    /**
     * Freezes the ranking of the members that a set is for: what every change of a thing does, but that the thing is
     * new each time. The year is found in the scope and held, so that of two publishers the second meets the first
     * one's number, and its members and their sheets stay as they are until the end, so that what is frozen is what
     * stood at one moment.
     */
    @Transactional
    RankingPublicationView publish(
            UUID groupId, int year, UUID setId, RankingPublicationDraft draft, String subject, Scope scope) {
        Problem.throwIfAny(draft.faults());
        var groupYear = groups.findForUpdate(groupId, year, scope).orElseThrow(Problem::notFound);
        var audience = rankings.audience(setId, groupId, year);
        var ranking = decided(groupYear, audience);
        var earlier = publications.newest(List.of(groupYear.id())).stream()
                .filter(newest -> newest.audience.equals(audience.key()))
                .findFirst();
        var document = document(ranking, draft, earlier.orElse(null));
        earlier.ifPresent(one -> requireCorrection(document, one));
        var publication = new RankingPublication(ids.next(), groupYear.id(), document, subject, days.now());
        publications.persistAndFlush(publication);
        return RankingPublicationView.of(publication);
    }

    /** The ranking, if the council has decided on the sheet of every member that it is for, all of one edition. */
    private GroupRanking decided(GroupYearRef year, Audience audience) {
        var units = groups.placesIn(List.of(year.id())).stream()
                .filter(audience::isFor)
                .map(MemberPlace::organisationId)
                .toList();
        var held = sheets.heldIn(year.id());
        var ranking = computed.of(audience, units, held);
        var set = ranking.map(found -> found.criteriaSet().id()).orElse(null);
        var undecided = UndecidedMembers.faults(
                year.organisationIds(), units, held, set, organisations.namesOn(units, year.namingDay()));
        if (!undecided.isEmpty()) {
            throw Problem.conflict(Message.of("ranking.members-undecided", undecided.size()), undecided);
        }
        return ranking.orElseThrow(() -> Problem.conflict(Message.of("ranking.no-members")));
    }

    private static RankingDocument document(
            GroupRanking ranking, RankingPublicationDraft draft, @Nullable RankingPublication earlier) {
        return new RankingDocument(
                ranking.groupId(),
                ranking.year(),
                ranking.criteriaSet(),
                earlier == null ? 1 : earlier.number + 1,
                earlier == null ? null : new PublicationRef.Corrected(earlier.number, earlier.sha256),
                draft.reason(),
                draft.decisionNumber(),
                draft.decisionDate(),
                ranking.units());
    }

    /** A correction must correct something, and say why. */
    private static void requireCorrection(RankingDocument document, RankingPublication earlier) {
        if (document.ranksAs(earlier.frozen())) {
            throw Problem.of(ProblemType.DUPLICATE, Message.of("ranking.published-already", earlier.number));
        }
        if (document.reason() == null) {
            throw Problem.invalid(
                    List.of(Fault.at("/reason", Message.of("ranking.correction-without-reason", earlier.number))));
        }
    }
}
