package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Target;
import vn.thidua.law.LegalInstruments;
import vn.thidua.law.LegalProvision;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** The catalogue of titles and forms, which the Ministry keeps. */
@ApplicationScoped
class Awards {

    private final AwardRepository awards;
    private final AwardVersionRepository versions;
    private final RegistrationRepository registrations;
    private final LegalInstruments law;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    Awards(
            AwardRepository awards,
            AwardVersionRepository versions,
            RegistrationRepository registrations,
            LegalInstruments law,
            Changes changes,
            Ids ids,
            Days days) {
        this.awards = awards;
        this.versions = versions;
        this.registrations = registrations;
        this.law = law;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /** By the law of today, where no day is named. */
    List<AwardVersion> page(
            AwardKind kind, @Nullable LocalDate asOf, @Nullable String words, @Nullable List<String> after, int limit) {
        var filter = new AwardVersionRepository.Filter(kind, asOf == null ? days.today() : asOf, words);
        return versions.page(filter, after, limit);
    }

    Award find(AwardKind kind, UUID id) {
        return awards.findVisible(AwardRepository.one(kind, id)).orElseThrow(Problem::notFound);
    }

    @Transactional
    Award create(AwardKind kind, AwardDraft draft) {
        requireOrder(draft.effectiveFrom(), draft.effectiveTo());
        var award = new Award(ids.next(), kind, draft.code(), draft.position(), days.now());
        var version = new AwardVersion(ids.next(), award, draft, cited(draft));
        version.effectiveTo = draft.effectiveTo();
        award.add(version, days.now());
        awards.persistAndFlush(award);
        return award;
    }

    /**
     * What holds from a day on. On the day on which the last version begins, it is that version which is corrected.
     *
     * @throws Problem 409 where registrations go by what would change
     */
    @Transactional
    Award revise(AwardKind kind, UUID id, @Nullable String ifMatch, AwardRevision revision) {
        return change(kind, id, ifMatch, award -> {
            var from = revision.effectiveFrom();
            AwardRules.requireRevisable(award, from, registrations.lastYearOf(award.code));
            var provision = cited(revision);
            award.position = revision.position();
            if (from.equals(award.last().effectiveFrom)) {
                award.last().write(revision, provision);
                award.touch(days.now());
            } else {
                award.makeRoomFrom(from);
                awards.flush(); // the database lets no two versions hold on one day, not even for a moment
                award.add(new AwardVersion(ids.next(), award, revision, provision), days.now());
            }
        });
    }

    /** @throws Problem 409 where registrations go by what would end */
    @Transactional
    Award end(AwardKind kind, UUID id, @Nullable String ifMatch, AwardEnd end) {
        return change(kind, id, ifMatch, award -> {
            AwardRules.requireEndable(award, end.effectiveTo(), registrations.lastYearOf(award.code));
            award.last().effectiveTo = end.effectiveTo();
            award.touch(days.now());
        });
    }

    private Award change(AwardKind kind, UUID id, @Nullable String ifMatch, Consumer<Award> work) {
        return changes.change(awards, new Target(AwardRepository.one(kind, id), ifMatch), work);
    }

    private LegalProvision cited(AwardText text) {
        Problem.throwIfAny(law.uncitable("/provisionId", text.provisionId(), text.effectiveFrom()));
        return law.provision(text.provisionId());
    }

    private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw Problem.invalid(List.of(Fault.at("/effectiveTo", Message.of("registration.last-day-before-first"))));
        }
    }
}
