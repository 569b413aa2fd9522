package vn.thidua.document;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
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
    private final String whole;

    /**
     * @param kind the entity
     * @param parts its collections that are read with it, in one statement: a reader never sees parts of two versions
     */
    protected ScopedRepository(Class<D> kind, String... parts) {
        this.from = "from " + kind.getSimpleName() + " d ";
        var joined = new StringBuilder(from);
        for (var part : parts) {
            joined.append("left join fetch d.").append(part).append(' ');
        }
        this.whole = joined.toString();
    }

    public Optional<D> findVisible(UUID id, Reach reach) {
        return findVisible(Reach.one(id).and(reach));
    }

    /** @param one a condition that at most one document fulfils */
    public Optional<D> findVisible(Reach one) {
        return find(whole, one).singleResultOptional();
    }

    /**
     * As it stands now, held against every other writer until the transaction ends. Its parts come by a statement of
     * their own, once it is held: an outer join cannot be locked.
     *
     * @param one a condition that at most one document fulfils
     */
    public Optional<D> findForUpdate(Reach one) {
        var held = find(from, one).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
        return held.isPresent() && !whole.equals(from) ? findVisible(one) : held;
    }

    /** As it stands now, and so it stays until the transaction ends; many may hold it so at a time. */
    public Optional<D> findForShare(Reach one) {
        return find(from, one).withLock(LockModeType.PESSIMISTIC_READ).singleResultOptional();
    }

    /** All that is reached, held as above; in one order, so that no two writers wait for each other. */
    public List<D> listForUpdate(Reach reach) {
        return list(reach, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All that is reached, as it stands now, and so it stays until the transaction ends; many may hold it so. */
    public List<D> listForShare(Reach reach) {
        return list(reach, LockModeType.PESSIMISTIC_READ);
    }

    /** A page in the given order, one document beyond the limit. */
    public List<D> page(Reach reach, String order, int limit) {
        return find(from, reach, order).range(0, limit).list();
    }

    private List<D> list(Reach reach, LockModeType lock) {
        var held = find(from, reach, "d.id").withLock(lock).list();
        return whole.equals(from) ? held : find(whole, reach, "d.id").list();
    }

    private PanacheQuery<D> find(String documents, Reach reach, String order) {
        return find(documents + "where " + reach.condition() + " order by " + order, reach.parameters());
    }

    private PanacheQuery<D> find(String documents, Reach one) {
        return find(documents + "where " + one.condition(), one.parameters());
    }
}
