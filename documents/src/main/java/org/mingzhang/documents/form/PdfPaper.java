package org.mingzhang.documents.form;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.mingzhang.domain.BadInput;

/** Pages of well-formed HTML as PDF/A-2u: the font is in the file and its text can be searched and copied. */
final class PdfPaper {
    private static final long NO_ID = 0;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPaper() {}

    /** @param font as TrueType; the page calls it {@code serif} */
    static byte[] print(String html, byte[] font) {
        requireCharacters(html, font);
        var builder = new PdfRendererBuilder()
                .useFont(() -> new ByteArrayInputStream(font), "serif")
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useExternalResourceAccessControl(
                        (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return withoutTimes(renderer.getPdfDocument());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withoutTimes(PDDocument document) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        var catalog = document.getDocumentCatalog();
        var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var timeless = metadata.replaceAll("<xmp:(Create|Modify|Metadata)Date>[^<]*</xmp:\\1Date>", "")
                .getBytes(StandardCharsets.UTF_8);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(timeless)));
        document.setDocumentId(NO_ID);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void requireCharacters(String html, byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var glyphs = parsed.getUnicodeCmapLookup();
            var lacking = html.codePoints()
                    .filter(c -> c >= ' ' && glyphs.getGlyphId(c) == 0)
                    .distinct()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            if (!lacking.isEmpty()) throw new BadInput("character-not-in-font", "text", lacking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
