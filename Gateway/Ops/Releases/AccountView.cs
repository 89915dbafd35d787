using Gateway.Ops.Markup;
using Gateway.Ops.People;
using Processing.Disclosures;
using Processing.ForeignQueries.Reverse;
using Processing.Policy;
using Processing.Stores.Disclosures;

namespace Gateway.Ops.Releases;

/// <summary>The page of one person's account.</summary>
internal sealed class AccountView(Guid id, PersonAccount account, IReadOnlyList<CorrectionNotice> notices, Html tokenField)
{
    /// <summary>The page's HTML.</summary>
    public Html Body => Html.Of($"""
        <div class="head"><h1>Who was told</h1> <span class="id"><a href="/people/{id}">{id}</a></span> <a class="row" href="/people/{id}/disclosures.pdf">account for the person (PDF)</a></div>
        {PersonView.Card("Disclosures", account.Lines.Count, [.. ReleasesView.Columns, "In the person's account"], account.Lines.Select(Line))}
        {PersonView.Card("Notices of corrections", notices.Count, ["When", "To", "Elements", "Why", "By", "Standing"], notices.Select(Notice))}
        {(account.Lines.Count == 0 ? Html.None : Form)}
        {(account.Lines.Any(line => line.Entry.Direction == "Answer") ? AskBack : Html.None)}
        """);

    private Html Form => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/people/{id}/correction">{tokenField}
        <label for="element">What was corrected? Everybody above who was told it is told again.</label>
        <select id="element" name="element">{PolicyRegister.ElementNames.Select(name => Html.Of($"""<option>{name}</option>"""))}</select>
        <label for="value">What is right? Empty where only the fact can be told.</label>
        {Reason.OptionalField("value", "Told to partners whose agreement names the element.")}
        <label for="text">Why? Stays here.</label>
        {Reason.Field("text", "Kept with each notice.", "text")}
        <button type="submit">Send corrections</button></form></section>
        """);

    private Html AskBack => Html.Of($"""
        <section class="card deeds"><form class="deed" method="post" action="/people/{id}/ask-back">{tokenField}
        <label for="disclosure">Ask a partner that was answered for specific information. Class and agreement are looked at first.</label>
        <select id="disclosure" name="disclosure">{account.Lines.Where(line => line.Entry.Direction == "Answer").Select(Choice)}</select>
        <label for="case">The officer's case</label><input id="case" name="case" required maxlength="60" autocomplete="off">
        <label for="officer-name">The officer</label><input id="officer-name" name="officer-name" required maxlength="100" autocomplete="off">
        <label for="officer">The officer's e-mail address</label><input id="officer" name="officer" type="email" required maxlength="100" autocomplete="off">
        <label for="codes">What is asked for?</label>
        <select id="codes" name="codes" multiple required>{ReverseForm.AllCodes.Select(code => Html.Of($"""<option>{code}</option>"""))}</select>
        <label for="words">In words, for the partner</label>{Reason.OptionalField("words", "Goes to the partner: name nobody.")}
        <label for="back-reason">Why? Stays here.</label>{Reason.Field("back-reason", "Kept with the request.")}
        <button type="submit">Ask</button></form></section>
        """);

    private static Html Choice(AccountLine line) => Html.Of($"""<option value="{line.Entry.Id}">{line.Entry.RecipientName}, {Figures.Exact(line.Entry.At)}</option>""");

    private static Html Line(AccountLine line) => Html.Of($"""
        <tr>{ReleasesView.Cells(line.Entry)}<td>{(line.Exemption is null ? Html.Of($"yes") : Html.Of($"""no <span class="soft">{line.Exemption}</span>"""))}</td></tr>
        """);

    private Html Notice(CorrectionNotice one) => Html.Of($"""
        <tr><td>{Figures.Exact(one.At)}</td><td>{account.Lines.FirstOrDefault(line => line.Entry.Id == one.DisclosureId)?.Entry.RecipientName ?? "–"}</td>
        <td>{one.Elements}</td><td>{one.Text}</td><td>{one.Actor}</td><td>{Standing(one)}</td></tr>
        """);

    private static Html Standing(CorrectionNotice one)
    {
        string word = one.Standing switch
        {
            NoticeStanding.InWork => "in work",
            NoticeStanding.Sent => "sent",
            NoticeStanding.Delivered => "delivered",
            NoticeStanding.Refused => "refused by IDENT",
            NoticeStanding.NotSent => "not sent",
            NoticeStanding.NotConcerned => "was not told this",
            _ => "kept, told by hand",
        };
        return one.MessageId is { } message
            ? Html.Of($"""<a class="row" href="/messages/{message}">{word}</a>{(one.ChangedAt is { } at ? Html.Of($""" <span class="soft">{Figures.Exact(at)}</span>""") : Html.None)}""")
            : Html.Of($"{word}");
    }
}
