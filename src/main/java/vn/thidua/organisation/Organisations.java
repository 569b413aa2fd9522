package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Units: made, found, and named for other rooms. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository units;
    private final OrganisationQueries queries;
    private final Ids ids;
    private final Days days;

    Organisations(OrganisationRepository units, OrganisationQueries queries, Ids ids, Days days) {
        this.units = units;
        this.queries = queries;
        this.ids = ids;
        this.days = days;
    }

    List<OrganisationSummary> page(OrganisationRepository.Filter filter, @Nullable List<String> after, int limit) {
        return units.page(filter, after, limit);
    }

    @Transactional
    Organisation create(OrganisationDraft draft) {
        if (draft.parentId() != null) {
            Problem.throwIfAny(absent(Map.of("/parentId", draft.parentId()), Span.on(draft.establishedOn())));
        }
        requireNewCode(draft);
        var unit = new Organisation(ids.next(), draft.kind(), draft.parentId(), draft.establishedOn(), days.now());
        unit.addName(ids.next(), draft.name(), draft.establishedOn());
        if (draft.code() != null) {
            unit.addCode(ids.next(), draft.code(), draft.establishedOn());
        }
        units.persistAndFlush(unit);
        return unit;
    }

    Organisation find(UUID id) {
        return units.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /** What a unit is; empty if there is no such unit. */
    public Optional<OrganisationKind> kindOf(UUID id) {
        return units.findByIdOptional(id).map(unit -> unit.kind);
    }

    /** Of units that are made at the same time one has the code; the database refuses the others. */
    private void requireNewCode(OrganisationDraft draft) {
        if (draft.code() != null && units.isCodeInForce(draft)) {
            throw Problem.of(
                    ProblemType.DUPLICATE,
                    Message.of("organisation.code-means-another"),
                    List.of(Fault.at("/code", Message.of("organisation.code-means-another"))));
        }
    }

    /**
     * A fault for each pointer whose unit does not exist in the period: the one rule for every place where a unit is
     * named for a day or a year; one statement.
     */
    public List<Fault> absent(Map<String, UUID> named, Span when) {
        return absent(named, when, Scope.EVERYTHING);
    }

    /** As above; a unit outside the scope is refused in the very words of one that was never there. */
    public List<Fault> absent(Map<String, UUID> named, Span when, Scope scope) {
        return absent(
                named.entrySet().stream()
                        .map(one -> new Named(one.getKey(), one.getValue(), when))
                        .toList(),
                scope);
    }

    /** As above, each unit with days of its own. */
    List<Fault> absent(List<Named> named, Scope scope) {
        var lives = units.lives(named.stream().map(Named::organisationId).toList());
        var faults = new ArrayList<Fault>();
        for (var one : named) {
            var life = scope.hasOrganisation(one.organisationId()) ? lives.get(one.organisationId()) : null;
            var absence = life == null ? Message.of("organisation.no-such-unit") : life.absence(one.when());
            if (absence != null) {
                faults.add(Fault.at(one.pointer(), absence));
            }
        }
        return faults;
    }

    /** A unit that is named somewhere for some days. */
    record Named(String pointer, UUID organisationId, Span when) {}

    /** The codes these units bore on a day; one statement. */
    public Set<String> codesOn(Collection<UUID> organisationIds, LocalDate day) {
        return units.codesOn(organisationIds, day);
    }

    /** These units by the names they bore on a day, in the order of the names; one statement. */
    public Map<UUID, OrganisationRef> namesOn(Collection<UUID> organisationIds, LocalDate day) {
        var asked = organisationIds.stream().map(id -> new UnitDay(id, day)).collect(Collectors.toSet());
        var refs = new LinkedHashMap<UUID, OrganisationRef>();
        namesOn(asked).values().forEach(ref -> refs.put(ref.id(), ref));
        return refs;
    }

    /** As above, each unit on a day of its own; one statement. */
    public Map<UnitDay, OrganisationRef> namesOn(Collection<UnitDay> asked) {
        var refs = new LinkedHashMap<UnitDay, OrganisationRef>();
        queries.names(asked).forEach((unit, name) -> refs.put(unit, new OrganisationRef(unit.organisationId(), name)));
        return refs;
    }

    /** Units in the order of the names they are shown by, whatever those are; one statement. */
    public List<OrganisationRef> inOrder(Collection<OrganisationRef> named) {
        return queries.inOrder(List.copyOf(named));
    }
}
