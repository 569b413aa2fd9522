package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.time.Days;

/** Units: made, found, and named for other rooms. */
@ApplicationScoped
public class Organisations {

    private final OrganisationRepository units;
    private final Ids ids;
    private final Days days;

    Organisations(OrganisationRepository units, Ids ids, Days days) {
        this.units = units;
        this.ids = ids;
        this.days = days;
    }

    List<OrganisationSummary> page(OrganisationRepository.Filter filter, @Nullable List<String> after, int limit) {
        return units.page(filter, after, limit);
    }

    @Transactional
    Organisation create(OrganisationDraft draft) {
        Problem.throwIfAny(missing("/parentId", draft.parentId()));
        var unit = new Organisation(ids.next(), draft.kind(), draft.parentId(), draft.establishedOn(), days.now());
        unit.isCalled(ids.next(), draft.name(), draft.establishedOn());
        if (draft.code() != null) {
            unit.bears(ids.next(), draft.code(), draft.establishedOn());
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

    /** A fault at the pointer if a unit that is named does not exist; one statement. */
    public List<Fault> missing(String pointer, @Nullable UUID id) {
        return id == null ? List.of() : missing(Map.of(pointer, id));
    }

    /** A fault for each pointer whose unit does not exist; one statement. */
    public List<Fault> missing(Map<String, UUID> named) {
        var known = units.existing(named.values());
        var faults = new ArrayList<Fault>();
        named.forEach((pointer, id) -> {
            if (!known.contains(id)) {
                faults.add(Fault.at(pointer, "Không có đơn vị này.", "There is no such unit."));
            }
        });
        return faults;
    }

    /** The codes these units bore on a day; one statement. */
    public Set<String> codesOn(Collection<UUID> organisationIds, LocalDate day) {
        return units.codesOn(organisationIds, day);
    }

    /** These units by the names they bore on a day; one statement. */
    public Map<UUID, OrganisationRef> namesOn(Collection<UUID> organisationIds, LocalDate day) {
        var refs = new HashMap<UUID, OrganisationRef>();
        units.namesOn(organisationIds, day).forEach((id, name) -> refs.put(id, new OrganisationRef(id, name)));
        return refs;
    }

    /** As above, each unit on a day of its own; one statement. */
    public Map<UnitDay, OrganisationRef> namesOn(Collection<UnitDay> asked) {
        var refs = new HashMap<UnitDay, OrganisationRef>();
        units.namesOn(asked).forEach((unit, name) -> refs.put(unit, new OrganisationRef(unit.organisationId(), name)));
        return refs;
    }
}
