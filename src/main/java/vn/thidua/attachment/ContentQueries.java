package vn.thidua.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Ids;
import vn.thidua.time.Days;

/** Contents as rows of PostgreSQL, in chunks: memory is needed for one of them at a time. */
@ApplicationScoped
class ContentQueries implements ContentStore {

    /** Bytes; the table refuses more. */
    static final int CHUNK = 1024 * 1024;

    private final Session session;
    private final HoldQueries holds;
    private final Ids ids;
    private final Days days;

    ContentQueries(Session session, HoldQueries holds, Ids ids, Days days) {
        this.session = session;
        this.holds = holds;
        this.ids = ids;
        this.days = days;
    }

    @Override
    public void keep(String sha256, long size, InputStream bytes) throws IOException {
        holds.hold("content " + sha256); // while it is kept, nobody finds that no file has it
        var id = ids.next();
        if (!isFirst(id, sha256, size)) {
            return;
        }
        var chunk = bytes.readNBytes(CHUNK);
        for (int position = 0; chunk.length > 0; position++) {
            session.createNativeMutationQuery("insert into attachment_chunk (content_id, position, bytes)"
                            + " values (:id, :position, :bytes)")
                    .setParameter("id", id)
                    .setParameter("position", position)
                    .setParameter("bytes", chunk)
                    .executeUpdate();
            chunk = bytes.readNBytes(CHUNK);
        }
    }

    @Override
    public void removeUnlessHeld(String sha256) {
        holds.hold("content " + sha256);
        session.createNativeMutationQuery("""
                        delete from attachment_content c
                         where c.sha256 = :sha256
                           and not exists (select 1 from attachment a where a.content_sha256 = c.sha256)
                        """).setParameter("sha256", sha256).executeUpdate();
    }

    private boolean isFirst(UUID id, String sha256, long size) {
        return session.createNativeMutationQuery("""
                                insert into attachment_content (id, sha256, size, stored_at)
                                values (:id, :sha256, :size, :now)
                                    on conflict (sha256) do nothing
                                """)
                        .setParameter("id", id)
                        .setParameter("sha256", sha256)
                        .setParameter("size", size)
                        .setParameter("now", days.now())
                        .executeUpdate()
                == 1;
    }

    @Override
    public InputStream open(String sha256) {
        return new ChunkStream(position -> chunk(sha256, position));
    }

    private byte @Nullable [] chunk(String sha256, int position) {
        return session.createNativeQuery("""
                        select k.bytes
                          from attachment_chunk k join attachment_content c on c.id = k.content_id
                         where c.sha256 = :sha256 and k.position = :position
                        """, byte[].class)
                .setParameter("sha256", sha256)
                .setParameter("position", position)
                .getSingleResultOrNull();
    }
}
