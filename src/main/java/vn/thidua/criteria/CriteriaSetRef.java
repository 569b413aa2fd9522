package vn.thidua.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.rule.Audience;
import vn.thidua.organisation.OrganisationKind;

/**
 * A set that was issued, as others name it.
 *
 * @param edition its number within the year, from 1
 * @param name in Vietnamese
 * @param unitKinds the kinds of unit that it is for
 * @param groupIds the groups that it is for; absent where these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriteriaSetRef(
        @NotNull UUID id,
        @NotNull int edition,
        @NotNull String name,
        @NotNull List<OrganisationKind> unitKinds,
        @Nullable List<UUID> groupIds) {

    static CriteriaSetRef of(CriteriaSet set) {
        return new CriteriaSetRef(set.id, set.edition, set.nameVi, set.audience.unitKinds(), set.audience.groupIds());
    }

    public Audience audience() {
        return new Audience(unitKinds, groupIds);
    }
}
