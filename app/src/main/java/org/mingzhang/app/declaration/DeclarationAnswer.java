package org.mingzhang.app.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Numbers;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.domain.declaration.DeclarationDecider;
import org.mingzhang.domain.declaration.DeclarationForm;
import org.mingzhang.domain.declaration.FormChecks;
import org.mingzhang.domain.declaration.FormFinding;
import org.mingzhang.domain.money.Money;

/**
 * A declaration in figures: what it states, what its parts give, and what does not fit. It is a declared sum, no money of a fund.
 *
 * @param state how far it has come
 * @param declared 当年预算
 * @param table what the lines of its table add up to
 * @param difference table − declared
 * @param text what the items of its text add up to; absent where the text tells none
 * @param textParts the same by sub-project
 * @param sumsAgree whether every sum of the form as filed agrees
 * @param textSumsAgree whether they would with the table filled in as the text tells; absent where the text tells none
 * @param inTheWay why it could not be approved as filed; absent when it could
 * @param returned why it came back, while it waits for its maker
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeclarationAnswer(
        String id,
        String state,
        Sentence stateInWords,
        String fund,
        int year,
        String project,
        @Nullable String unit,
        int version,
        Money declared,
        Money table,
        Money difference,
        @Nullable Money text,
        List<Part> textParts,
        boolean sumsAgree,
        @Nullable Boolean textSumsAgree,
        @Nullable Refusal inTheWay,
        @Nullable String returned,
        List<Found> findings) {
    public record Part(String name, Money amount) {}

    public record Line(String name, Money difference) {}

    /** A refusal that approval would meet now, with its numbers. */
    public record Refusal(String code, String message, String messageEn, Map<String, Object> numbers) {}

    /** @param difference computed − stated, where it is a matter of money */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Found(
            String code,
            String title,
            String subject,
            boolean inTheWay,
            @Nullable Money stated,
            @Nullable Money computed,
            @Nullable Money difference,
            String message,
            String messageEn,
            List<Line> lines) {}

    static DeclarationAnswer of(Declarations.History declaration, Messages messages) {
        var state = declaration.state();
        var form = state.form();
        var budget = form.budget();
        boolean hasText = !form.composition().isEmpty();
        var refusal = DeclarationDecider.checkForm(declaration.id(), form);
        return new DeclarationAnswer(
                declaration.id(),
                state.stage().name(),
                messages.sentence("DeclarationStage." + state.stage(), Map.of()),
                state.fund().toString(),
                form.fiscalYear(),
                form.project().name(),
                form.project().unit(),
                state.version(),
                budget.year(),
                form.breakdownSum(),
                form.breakdownSum().minus(budget.year()),
                hasText ? form.compositionSum() : null,
                form.composition().stream()
                        .map(p -> new Part(p.name(), p.sum()))
                        .toList(),
                sumsAgree(form),
                form.asComposed().map(DeclarationAnswer::sumsAgree).orElse(null),
                Optional.ofNullable(refusal)
                        .map(no -> new Refusal(
                                no.code(),
                                messages.of(no).zh(),
                                messages.of(no).en(),
                                Numbers.onTheWire(Numbers.of((Record) no))))
                        .orElse(null),
                state.returned(),
                findings(form, messages));
    }

    /** What does not fit in a form, in words. */
    static List<Found> findings(DeclarationForm form, Messages messages) {
        return FormChecks.of(form).stream().map(f -> found(f, messages)).toList();
    }

    private static boolean sumsAgree(DeclarationForm form) {
        return FormChecks.of(form).stream().noneMatch(f -> f.kind().isSum());
    }

    private static Found found(FormFinding finding, Messages messages) {
        var sentence = messages.of(finding);
        return new Found(
                finding.kind().code(),
                messages.title(finding).zh(),
                finding.subject(),
                finding.kind().isInTheWay(),
                finding.stated(),
                finding.computed(),
                finding.difference(),
                sentence.zh(),
                sentence.en(),
                finding.lines().stream()
                        .map(l -> new Line(l.name(), l.difference()))
                        .toList());
    }
}
