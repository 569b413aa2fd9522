package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.organisation.OrganisationRef;
import vn.thidua.organisation.Organisations;

/** What the units of sheets were called in the years of the sheets. */
@ApplicationScoped
class UnitNames {

    private final Organisations organisations;

    UnitNames(Organisations organisations) {
        this.organisations = organisations;
    }

    OrganisationRef of(FiledSheet filed) {
        return of(List.of(filed)).get(filed.year()).get(filed.sheet().organisationId);
    }

    /** By year and unit; one statement for each year. */
    Map<Integer, Map<UUID, OrganisationRef>> of(List<FiledSheet> filed) {
        var names = new HashMap<Integer, Map<UUID, OrganisationRef>>();
        filed.stream()
                .collect(Collectors.groupingBy(FiledSheet::year))
                .forEach((year, same) -> names.put(year, inOneYear(same)));
        return names;
    }

    private Map<UUID, OrganisationRef> inOneYear(List<FiledSheet> same) {
        return organisations.namesOn(
                same.stream()
                        .map(filed -> filed.sheet().organisationId)
                        .distinct()
                        .toList(),
                same.get(0).namingDay());
    }
}
