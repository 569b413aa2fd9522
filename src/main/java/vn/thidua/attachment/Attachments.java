package vn.thidua.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Reach;
import vn.thidua.document.Target;
import vn.thidua.http.EntityVersion;
import vn.thidua.http.RawBody;
import vn.thidua.http.RawContent;
import vn.thidua.http.Responses;
import vn.thidua.identity.Scope;
import vn.thidua.organisation.Organisations;
import vn.thidua.problem.Problem;
import vn.thidua.problem.ProblemType;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/** Files: kept, found, and handed out; for other rooms as well, which ask about scope themselves. */
@ApplicationScoped
public class Attachments {

    private final AttachmentRepository attachments;
    private final ContentStore contents;
    private final Quota quota;
    private final List<CitationSource> citations;
    private final Changes changes;
    private final Organisations organisations;
    private final Ids ids;
    private final Days days;

    Attachments(
            AttachmentRepository attachments,
            ContentStore contents,
            Quota quota,
            @All List<CitationSource> citations,
            Changes changes,
            Organisations organisations,
            Ids ids,
            Days days) {
        this.attachments = attachments;
        this.contents = contents;
        this.quota = quota;
        this.citations = citations;
        this.changes = changes;
        this.organisations = organisations;
        this.ids = ids;
        this.days = days;
    }

    /**
     * What these ids are, whoever's they are: for a caller that has asked about scope. Ids that are none are left out;
     * one statement.
     */
    public Map<UUID, AttachmentView> find(Collection<UUID> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : attachments.list(wanted, Reach.EVERYTHING).stream()
                        .map(AttachmentView::of)
                        .collect(Collectors.toUnmodifiableMap(AttachmentView::id, view -> view));
    }

    /**
     * Holds files for a record that will rest on them: none of these can be withdrawn until the transaction ends.
     *
     * @return those of the ids, in their order and each once, that do not exist, were withdrawn or are outside the
     *     scope; one statement
     */
    public List<UUID> hold(Collection<UUID> wanted, Scope scope) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var visible = attachments.listForShare(wanted, AttachmentRepository.within(scope)).stream()
                .map(file -> file.id)
                .collect(Collectors.toSet());
        return wanted.stream().distinct().filter(id -> !visible.contains(id)).toList();
    }

    /**
     * The bytes as a download, streamed: 200, or 304 if the reader holds them already (the entity tag is their hash).
     * For a caller that has asked about scope. The operation that answers names all {@link FileMediaTypes} as what it
     * produces; it answers a {@code Response}, since the framework finds no writer for a {@code RestResponse} of
     * several media types.
     *
     * @throws Problem 404 if there is no such file, or it was withdrawn
     */
    public Response download(UUID id, @Nullable String ifNoneMatch) {
        return download(attachments.findByIdOptional(id).orElseThrow(Problem::notFound), ifNoneMatch);
    }

    Response download(Attachment file, @Nullable String ifNoneMatch) {
        if (file.withdrawnAt != null) {
            throw Problem.notFound();
        }
        var tag = "\"" + file.sha256 + "\"";
        boolean held = EntityVersion.isFresh(ifNoneMatch, tag);
        var answer = Responses.unlessHeld(
                tag, held ? null : file, wanted -> new RawContent(() -> contents.open(wanted.sha256)));
        if (!held) {
            var headers = answer.getHeaders();
            headers.putSingle(HttpHeaders.CONTENT_TYPE, file.mediaType);
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, file.size);
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(file.fileName));
        }
        return answer.toResponse();
    }

    List<Attachment> page(AttachmentRepository.Filter filter, Scope scope, @Nullable List<String> after, int limit) {
        return attachments.page(filter, AttachmentRepository.within(scope), after, limit);
    }

    Attachment find(UUID id, Scope scope) {
        return attachments.findVisible(id, AttachmentRepository.within(scope)).orElseThrow(Problem::notFound);
    }

    @Transactional
    Attachment keep(UUID organisationId, String fileName, RawBody body, String subject, Scope write) {
        if (!write.hasOrganisation(organisationId)
                || organisations.kindOf(organisationId).isEmpty()) {
            throw Problem.notFound();
        }
        var file = new Attachment(ids.next(), organisationId, days.now(), subject);
        var type = FileType.of(body).orElseThrow(Attachments::notAllowed);
        file.describe(fileName, type, body.size(), body.sha256());
        try {
            contents.keep(file.sha256, file.size, body.open());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        quota.require(organisationId, body.size());
        attachments.persistAndFlush(file);
        return file;
    }

    /** Takes a file back that nothing rests on; its content goes too, unless another file has the same. */
    @Transactional
    Attachment withdraw(UUID id, @Nullable String ifMatch, String reason, String subject, Scope write) {
        var target = new Target(id, AttachmentRepository.within(write), ifMatch);
        var file = changes.change(attachments, target, held -> {
            if (held.withdrawnAt != null) {
                throw Problem.conflict(Message.of("attachment.withdrawn-already"));
            }
            if (citations.stream().anyMatch(room -> room.cites(id))) {
                throw Problem.conflict(Message.of("attachment.cited"));
            }
            held.withdraw(reason, days.now(), subject);
        });
        contents.removeUnlessHeld(file.sha256);
        return file;
    }

    /** How much of its room a unit uses; null outside the scope. */
    AttachmentPage.@Nullable Usage usage(UUID organisationId, Scope scope) {
        return scope.hasOrganisation(organisationId) ? quota.usage(organisationId) : null;
    }

    private static Problem notAllowed() {
        return Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("attachment.type-not-allowed"));
    }
}
