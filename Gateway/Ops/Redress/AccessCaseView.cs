using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Redress.Copies;
using Processing.Stores.Redress;

namespace Gateway.Ops.Redress;

/// <summary>The parts of the redress pages that are about copies of a record.</summary>
internal static class AccessCaseView
{
    /// <summary>The form that opens a case.</summary>
    /// <param name="today">Today, UTC.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Open(DateOnly today, Html tokenField) => Html.Of($"""
        <section class="card deeds"><h2>A person asks for a copy of the own record</h2><form class="deed" method="post" action="/redress/open">{tokenField}
        <label for="person">Our id of the person, as on the person's page</label><input id="person" name="person" required maxlength="36" autocomplete="off">
        <label for="requester">Who asks, and how it was made sure?</label>{Reason.Field("requester", "It is kept with the case.", "requester")}
        <label for="basis">Under which law?</label>
        <select id="basis" name="basis" required><option value="">choose</option>{AccessBasis.All.Select(one => Html.Of($"""<option>{one}</option>"""))}</select>
        <label for="received">Received on</label><input id="received" name="received" type="date" required max="{Figures.Day(today)}">
        <button type="submit">Open the case</button></form></section>
        """);

    /// <summary>What stands in the place of changes: what is withheld, and the copy once it is released.</summary>
    /// <param name="one">The case.</param>
    /// <param name="exemptions">The exemptions of its basis.</param>
    public static Html Facts(RedressCase one, IReadOnlyList<AccessExemption> exemptions) => Html.Of($"""
        {(one is { State: RedressState.Decided, Decision: "Grant" } ? Html.Of($"""<p><a class="row" href="/redress/{one.Id}/copy.zip">the copy with its letter (zip)</a></p>""") : Html.None)}
        {PersonView.Card("Withheld", exemptions.Count, ["What", "By", "When", "Row"], exemptions.Select(exemption => Exemption(one, exemption)))}
        """);

    /// <summary>The form of a person's deed.</summary>
    /// <param name="one">The case.</param>
    /// <param name="isDecision">Whether it is the second person's.</param>
    /// <param name="exemptions">The exemptions of its basis.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Form(RedressCase one, bool isDecision, IReadOnlyList<AccessExemption> exemptions, Html tokenField)
    {
        string deed = isDecision ? "decide-copy" : "propose-copy";
        return Html.Of($"""
            <section class="card deeds"><form class="deed" method="post" action="/redress/{one.Id}/{deed}">{tokenField}
            <label for="{deed}-decision">{(isDecision ? "What do you decide?" : "What do you propose?")}</label>
            <select id="{deed}-decision" name="decision" required><option value="">choose</option><option value="Grant">release the copy</option><option value="Deny">refuse it</option></select>
            {(isDecision ? Html.Of($"{exemptions.Where(exemption => exemption.NeedsHarm).Select(Claim)}") : Html.None)}
            <label for="{deed}-reason">Why?</label>
            {Reason.Field(deed + "-reason", "It is kept with the case.")}
            <button type="submit">{(isDecision ? "Decide" : "Propose")}</button></form></section>
            """);
    }

    private static Html Claim(AccessExemption one) => Html.Of($"""
        <label><input type="checkbox" name="{AccessCasePage.ClaimField}" value="{one.Row}"> withhold {one.Words} ({one.Citation}): disclosure would cause harm</label>
        <label for="{AccessCasePage.HarmPrefix}{one.Row}">Which harm? Without tick and words it is released.</label>
        {Reason.OptionalField(AccessCasePage.HarmPrefix + one.Row, "It is kept with the case.")}
        """);

    private static Html Exemption(RedressCase one, AccessExemption exemption) => Html.Of($"""
        <tr><td>{exemption.Words}</td><td>{exemption.Citation}</td><td>{Standing(one, exemption)}</td><td>{exemption.Row}</td></tr>
        """);

    private static string Standing(RedressCase one, AccessExemption exemption)
    {
        RedressItem? claimed = one.Items.FirstOrDefault(item => item.Kind == RedressItem.Exemption && item.Name == exemption.Row);
        return one.Decision switch
        {
            "Grant" when claimed is null => "not claimed: released",
            "Grant" => claimed.Note is { } harm ? "claimed: " + harm : "claimed",
            _ => exemption.NeedsHarm ? "only with the harm in words" : "always",
        };
    }
}
