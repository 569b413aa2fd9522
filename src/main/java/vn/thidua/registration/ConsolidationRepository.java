package vn.thidua.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConsolidationRepository implements PanacheRepositoryBase<RegistrationConsolidation, UUID> {

    Optional<RegistrationConsolidation> ofYear(UUID groupYearId) {
        return find("groupYearId", groupYearId).singleResultOptional();
    }
}
