package org.mingzhang.app.declaration;

import java.util.List;
import org.mingzhang.app.message.Messages;
import org.springframework.stereotype.Component;

/** Every declaration in figures and words. */
@Component
public final class DeclarationSummaries {
    private final Declarations declarations;
    private final Messages messages;

    DeclarationSummaries(Declarations declarations, Messages messages) {
        this.declarations = declarations;
        this.messages = messages;
    }

    /** As they stood at {@code position}, in the order in which they were filed. */
    public List<DeclarationAnswer> at(long position) {
        return declarations.all(position).stream()
                .map(d -> DeclarationAnswer.of(d, messages))
                .toList();
    }
}
