package vn.thidua.law;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LegalProvisionRepository implements PanacheRepositoryBase<LegalProvision, UUID> {}
