package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * The first sheet's particulars of a project. What the form leaves blank is absent.
 *
 * @param unit 填报单位, who declares
 * @param leader 项目负责人; like the contact a person in their office, under the name that the form publishes
 * @param from first day
 * @param until last day
 */
public record ProjectProfile(
        String name,
        @Nullable String unit,
        @Nullable ProjectCategory category,
        @Nullable String leader,
        @Nullable String contact,
        @Nullable String phone,
        LocalDate from,
        LocalDate until,
        @Nullable String overview,
        List<LegalBasis> bases,
        @Nullable String necessity,
        @Nullable String feasibility,
        @Nullable String resources) {
    public ProjectProfile {
        name = requireText("project.name", name);
        if (until.isBefore(from)) throw new BadInput("dates-reversed", "project.until", from + "/" + until);
        unit = Plain.text(unit);
        leader = Plain.text(leader);
        contact = Plain.text(contact);
        phone = Plain.text(phone);
        overview = Plain.text(overview);
        necessity = Plain.text(necessity);
        feasibility = Plain.text(feasibility);
        resources = Plain.text(resources);
        bases = List.copyOf(bases);
    }
}
