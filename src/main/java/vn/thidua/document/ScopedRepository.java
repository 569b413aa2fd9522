package vn.thidua.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The documents of one kind, never without who asks: what a {@link Reach} does not hold is not there.
 *
 * @param <D> the kind
 */
public abstract class ScopedRepository<D> implements PanacheRepositoryBase<D, UUID> {

    private final String from;

    /**
     * @param kind the entity
     */
    protected ScopedRepository(Class<D> kind) {
        this.from = "from " + kind.getSimpleName() + " d ";
    }

    public Optional<D> findVisible(UUID id, Reach reach) {
        var all = one(id, reach);
        return find(from + "where " + all.condition(), all.parameters()).singleResultOptional();
    }

    /** As it stands now, held against every other writer until the transaction ends. */
    public Optional<D> findForUpdate(UUID id, Reach reach) {
        var all = one(id, reach);
        return find(from + "where " + all.condition(), all.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** All that is reached, held against every other writer; in one order, so that no two writers wait for each other. */
    public List<D> listForUpdate(Reach reach) {
        return find(from + "where " + reach.condition() + " order by d.id", reach.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A page in the given order, one document beyond the limit. */
    public List<D> page(Reach reach, String order, int limit) {
        return find(from + "where " + reach.condition() + " order by " + order, reach.parameters())
                .range(0, limit)
                .list();
    }

    private static Reach one(UUID id, Reach reach) {
        return Reach.of("d.id = :documentId").with("documentId", id).and(reach);
    }
}
