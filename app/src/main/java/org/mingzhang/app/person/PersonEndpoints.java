package org.mingzhang.app.person;

import io.swagger.v3.oas.annotations.Operation;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.store.person.MaskedPerson;
import org.mingzhang.store.person.PersonVault;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonEndpoints {
    private final PersonVault vault;

    PersonEndpoints(PersonVault vault) {
        this.vault = vault;
    }

    record Particulars(String name, String idNumber, String account) {}

    /** @param reference what payments name instead of the person */
    record Registered(String reference) {}

    @Operation(
            summary = "登记个人 · Register a person who is paid",
            description = "Name, number and account stay outside the log. The same number gives the same reference.")
    @PostMapping("/api/persons")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@RequestBody Particulars person) {
        return new Registered(vault.register(person.name(), person.idNumber(), person.account()));
    }

    @Operation(summary = "个人（遮蔽）· A person, masked")
    @GetMapping("/api/persons/{reference}")
    MaskedPerson find(@PathVariable String reference) {
        return vault.find(reference).orElseThrow(() -> ProblemException.notFound("person", reference));
    }

    @Operation(
            summary = "删除个人信息 · Erase a person",
            description = "For ever; the reference stays in the log and tells nothing.")
    @DeleteMapping("/api/persons/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String reference) {
        if (!vault.erase(reference)) throw ProblemException.notFound("person", reference);
    }
}
