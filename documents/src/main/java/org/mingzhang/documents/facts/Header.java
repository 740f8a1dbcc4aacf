package org.mingzhang.documents.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.source.DocumentNo;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.FigureStatus;
import org.mingzhang.domain.source.SourceDocument;
import org.mingzhang.domain.statement.DocumentCommand.RegisterDocument;
import org.mingzhang.domain.statement.DocumentNature;

/** What a document says of itself: the head of a fact file. */
record Header(
        String id,
        SourceDocument source,
        DocumentNature nature,
        String issuer,
        @Nullable EffectiveDate issued,
        EffectiveDate covers) {
    private static final EffectiveDate ANY_DAY = EffectiveDate.on(LocalDate.EPOCH);

    /** The header; with faults, added to {@code errors}, something in its place so that the facts can be checked as well. */
    static Header read(@Nullable Node node, List<BadInput> errors) {
        var fields = node instanceof Node.Fields f ? f : new Node.Fields(new LinkedHashMap<>());
        if (node != null) errors.addAll(FactSchema.check("document", node, "document"));
        var issued = Texts.read(EffectiveDate.class, fields, "issued", "document", errors)
                .orElse(null);
        var covers = Texts.read(EffectiveDate.class, fields, "covers", "document", errors)
                .orElse(ANY_DAY);
        var nature = Texts.read(DocumentNature.class, fields, "nature", "document", errors)
                .orElse(DocumentNature.ISSUED);
        var header =
                new Header(text(fields, "id"), source(fields, errors), nature, text(fields, "issuer"), issued, covers);
        if (fields.text("id") != null && fields.text("issuer") != null) header.trial(errors);
        return header;
    }

    @Nullable
    LocalDate day() {
        return issued != null && issued.isDay() ? issued.from() : null;
    }

    /** The fact that registers the document. */
    Fact registration() {
        var particulars = new Particulars(
                new Binder(id, List.of()).entryId("document"),
                issued == null ? covers : issued,
                day(),
                null,
                source,
                FigureStatus.STATED,
                null,
                null);
        return new Fact(
                "document",
                "document",
                particulars,
                entry -> new RegisterDocument(id, entry, nature, issuer, issued, covers));
    }

    private void trial(List<BadInput> errors) {
        try {
            registration().by(Particulars.ANYONE);
        } catch (BadInput e) {
            errors.add(e);
        }
    }

    private static SourceDocument source(Node.Fields fields, List<BadInput> errors) {
        try {
            var number = fields.text("number");
            return new SourceDocument(
                    text(fields, "title"), number == null ? null : new DocumentNo(number), fields.text("sha256"), null);
        } catch (BadInput e) {
            errors.add(e);
            return SourceDocument.titled("?");
        }
    }

    private static String text(Node.Fields fields, String name) {
        return Objects.requireNonNullElse(fields.text(name), "?");
    }
}
