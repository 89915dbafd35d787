using System.Globalization;
using Gateway.Ops.Markup;
using Processing.Messages;
using Processing.Partners;
using Processing.Stores.Messages;
using Schemas.Validation;

namespace Gateway.Ops.Messages;

/// <summary>The filter over the list. Without scripts it has a button; with them it works as one types.</summary>
internal sealed class FilterForm(ListFilter filter, IReadOnlyList<Partner> partners, Html tokenField, bool isOps)
{
    /// <summary>The form's HTML.</summary>
    public Html Body => Html.Of($"""
        <form class="filter" id="filter" method="post" action="/messages/filter" role="search" aria-label="Filter messages">
        {tokenField}
        <label class="wide">Identifier <input name="identifier" id="first-filter" type="search" value="{filter.Identifier}" autocomplete="off" spellcheck="false" maxlength="200" placeholder="{(isOps ? "message, conversation, A-Number, FIN, receipt …" : "message or conversation id")}"></label>
        <label>Partner <select name="partner">{Options(partners.Select(partner => (partner.Code, partner.Code)), filter.Partner)}</select></label>
        <label>Type <select name="type">{Options(MessageTypes.All.Select(type => (type.Stem, type.Stem)).Order(), filter.MessageType)}</select></label>
        <label>Verdict <select name="verdict">{Options(Enum.GetValues<Verdict>().Select(one => (one.ToString(), one.ToString())), filter.Verdict?.ToString())}</select></label>
        <label>Status <select name="status">{Options(Enum.GetValues<MessageStatus>().Select(one => (one.ToString(), Badges.Words(one))), filter.Status?.ToString())}</select></label>
        <label>Direction <select name="direction">{Options(Enum.GetValues<MessageDirection>().Select(one => (one.ToString(), Badges.Words(one))), filter.Direction?.ToString())}</select></label>
        <label>Time <select name="range">{TimeRange.All.Select(range => Option(range.Code, range.Name, range == filter.Range))}</select></label>
        <details class="between"{(filter.From is null && filter.Until is null ? Html.None : Html.Of($" open"))}><summary>Between</summary>
        <label>From <input name="from" type="datetime-local" step="1" value="{Moment(filter.From)}"></label>
        <label>until <input name="until" type="datetime-local" step="1" value="{Moment(filter.Until)}"></label> UTC</details>
        <button type="submit" class="no-script">Filter</button>
        <a class="reset" href="/"{(filter.IsNarrow ? Html.None : Html.Of($" hidden"))}>Clear</a>
        </form>
        """);

    private static IEnumerable<Html> Options(IEnumerable<(string Code, string Name)> choices, string? current)
    {
        yield return Option("", "all", current is null);
        bool isListed = current is null;
        foreach ((string code, string name) in choices)
        {
            isListed |= code == current;
            yield return Option(code, name, code == current);
        }

        if (!isListed)
        {
            yield return Option(current!, current!, true); // not null: null is listed
        }
    }

    private static Html Option(string code, string name, bool isCurrent) => isCurrent
        ? Html.Of($"""<option value="{code}" selected>{name}</option>""")
        : Html.Of($"""<option value="{code}">{name}</option>""");

    private static string Moment(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
