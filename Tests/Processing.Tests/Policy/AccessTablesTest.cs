using Processing.Policy;
using Processing.Search.Access;

namespace Processing.Tests.Policy;

public sealed class AccessTablesTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PolicyTables Policy = new();
    private static readonly AccessRules Rules = new(Policy);

    [Test]
    public void Every_element_of_a_scope_is_one_that_answers_know() =>
        Assert.That(Policy.AccessScopes.Rows.SelectMany(row => row["elements"].Split(' ')).Except(PersonElement.All), Is.Empty);

    [Test]
    public void No_scope_names_the_Social_Security_number() =>
        Assert.That(Policy.AccessScopes.Rows.SelectMany(row => row["elements"].Split(' ')), Has.None.Contains("Ssn").And.None.Contains("SocialSecurity"));

    [Test]
    public void Every_class_rule_has_a_row_for_every_scope_that_does_not_show_everybody() =>
        Assert.That(
            from scope in Policy.AccessScopes.Rows
            where Policy.AccessClasses.Find(Today, scope["organization"], scope["purpose"], "*") is null
            from name in Policy.ClassRules.Rows.Select(row => row["class"])
            where Policy.AccessClasses.Find(Today, scope["organization"], scope["purpose"], name) is null
            select scope.Id + " " + name,
            Is.Empty);

    [Test]
    public void A_class_without_a_row_is_hidden() =>
        Assert.That(Rules.Find(Today, "ICE", "LawEnforcement")?.Shows("Unnamed"), Is.False);

    [Test]
    public void A_caller_without_a_row_has_no_scope() =>
        Assert.That(Rules.Find(Today, "ABIS", "NationalSecurity"), Is.Null);

    [Test]
    public void People_under_section_1367_are_shown_to_USCIS_alone() =>
        Assert.That(
            from caller in new[] { "ELIS", "ICE", "CBP", "IDENT" }
            where Rules.Find(Today, caller, "Immigration")?.Shows("T") == true
            select caller,
            Is.EqualTo(["ELIS"]));
}
