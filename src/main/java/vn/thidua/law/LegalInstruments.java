package vn.thidua.law;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Faults;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Legal instruments, which the Ministry keeps, and which other rooms cite. */
@ApplicationScoped
public class LegalInstruments {

    private final LegalInstrumentRepository instruments;
    private final LegalProvisionRepository provisions;
    private final List<CitationSource> sources;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    LegalInstruments(
            LegalInstrumentRepository instruments,
            LegalProvisionRepository provisions,
            @All List<CitationSource> sources,
            Changes changes,
            Ids ids,
            Days days) {
        this.instruments = instruments;
        this.provisions = provisions;
        this.sources = sources;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /**
     * A fault at the pointer unless there is such a provision and its instrument is in force on the day; until this
     * transaction ends nobody changes the instrument.
     */
    public List<Fault> uncitable(String pointer, UUID provisionId, LocalDate day) {
        var instrument = instruments.findForShare(LegalInstrumentRepository.ofProvision(provisionId));
        if (instrument.isEmpty()) {
            return List.of(Fault.at(pointer, Message.of("law.no-such-provision")));
        }
        return instrument.get().isInForceOn(day)
                ? List.of()
                : List.of(Fault.at(pointer, Message.of("law.not-in-force", instrument.get().number, day)));
    }

    /** A provision that is there, to be cited. */
    public LegalProvision provision(UUID provisionId) {
        return provisions.findById(provisionId);
    }

    List<LegalInstrument> page(LegalInstrumentRepository.Filter filter, @Nullable List<String> after, int limit) {
        return instruments.page(filter, after, limit);
    }

    LegalInstrument find(UUID id) {
        return instruments.findVisible(id, Reach.EVERYTHING).orElseThrow(Problem::notFound);
    }

    @Transactional
    LegalInstrument create(LegalInstrumentDraft draft) {
        check(draft);
        var instrument = new LegalInstrument(ids.next(), draft, ids::next, days.now());
        instruments.persistAndFlush(instrument);
        return instrument;
    }

    @Transactional
    LegalInstrument revise(UUID id, @Nullable String ifMatch, LegalInstrumentDraft draft) {
        return changes.change(instruments, new Target(id, Reach.EVERYTHING, ifMatch), instrument -> {
            check(draft);
            InstrumentRules.requireCitationsKept(instrument, draft, cited(instrument));
            instrument.revise(draft, ids::next, days.now());
        });
    }

    @Transactional
    LegalInstrument end(UUID id, @Nullable String ifMatch, LegalInstrumentEnd end) {
        return changes.change(instruments, new Target(id, Reach.EVERYTHING, ifMatch), instrument -> {
            var faults = new Faults();
            checkEnd(instrument.effectiveFrom, end.effectiveTo(), end.replacedById(), faults);
            Problem.throwIfAny(faults.all());
            InstrumentRules.requireInForce(instrument.effectiveFrom, end.effectiveTo(), cited(instrument));
            instrument.end(end.effectiveTo(), end.replacedById(), days.now());
        });
    }

    private void check(LegalInstrumentDraft draft) {
        var faults = new Faults();
        checkEnd(draft.effectiveFrom(), draft.effectiveTo(), draft.replacedById(), faults);
        InstrumentRules.checkProvisions(draft.provisions(), faults);
        Problem.throwIfAny(faults.all());
    }

    private void checkEnd(LocalDate from, @Nullable LocalDate to, @Nullable UUID replacedById, Faults faults) {
        var replacement = Optional.ofNullable(replacedById).flatMap(id -> instruments.findByIdOptional(id));
        InstrumentRules.checkEnd(from, to, replacedById, replacement, faults);
    }

    private List<CitationSource.Cited> cited(LegalInstrument instrument) {
        var provisions =
                instrument.provisions.stream().map(provision -> provision.id).toList();
        return sources.stream()
                .flatMap(source -> source.cited(provisions).stream())
                .toList();
    }
}
