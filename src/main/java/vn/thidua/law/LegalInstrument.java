package vn.thidua.law;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Versioned;
import vn.thidua.time.Days;

/** A legal instrument with the days it is in force (both included) and the provisions of it that may be cited. */
@Entity
@Table(name = "legal_instrument")
class LegalInstrument implements Versioned {

    @Id
    UUID id;

    @Version
    long version;

    String number;

    @Enumerated(EnumType.STRING)
    InstrumentKind kind;

    String title;

    String issuer;

    @Column(name = "signed_on")
    @Nullable
    LocalDate signedOn;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    @Nullable
    LocalDate effectiveTo;

    @Column(name = "replaced_by_id")
    @Nullable
    UUID replacedById;

    /** Where the record is known from, and how well; absent of what the Ministry itself entered. */
    @Nullable
    String provenance;

    @Column(name = "changed_at")
    Instant changedAt;

    @OneToMany(mappedBy = "instrument", cascade = CascadeType.PERSIST, orphanRemoval = true)
    Set<Provision> provisions = new HashSet<>();

    /** For Hibernate. */
    protected LegalInstrument() {}

    LegalInstrument(UUID id, LegalInstrumentDraft draft, Supplier<UUID> ids, Instant now) {
        this.id = id;
        this.changedAt = now;
        revise(draft, ids, now);
    }

    @Override
    public long version() {
        return version;
    }

    void revise(LegalInstrumentDraft draft, Supplier<UUID> ids, Instant now) {
        number = draft.number();
        kind = draft.kind();
        title = draft.title();
        issuer = draft.issuer();
        signedOn = draft.signedOn();
        effectiveFrom = draft.effectiveFrom();
        provenance = draft.provenance();
        reviseProvisions(Set.copyOf(draft.provisions()), ids);
        end(draft.effectiveTo(), draft.replacedById(), now);
    }

    /** A provision that stays keeps its id, by which others cite it. */
    private void reviseProvisions(Set<ProvisionDraft> wanted, Supplier<UUID> ids) {
        provisions.removeIf(provision -> !wanted.contains(provision.place()));
        var kept = provisions.stream().map(Provision::place).collect(Collectors.toSet());
        wanted.stream()
                .filter(place -> !kept.contains(place))
                .forEach(place -> provisions.add(new Provision(ids.get(), this, place)));
    }

    void end(@Nullable LocalDate lastDay, @Nullable UUID replacement, Instant now) {
        effectiveTo = lastDay;
        replacedById = replacement;
        changedAt = Days.later(changedAt, now);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
