using Gateway.Ops.Markup;
using Processing.Stores.Messages;
using Processing.Stores.Work;

namespace Gateway.Ops.OneMessage;

/// <summary>The forms to resend or reprocess a message, for Ops, where there is something to do.</summary>
internal sealed class DeedForms(MessageFacts facts, Visitor visitor, Html tokenField)
{
    /// <summary>The forms' HTML.</summary>
    public Html Body => visitor.IsOps ? Html.Of($"{Resend}{Reprocess}") : Html.None;

    /// <summary>One form.</summary>
    /// <param name="row">The message.</param>
    /// <param name="deed">What it does: <c>resend</c> or <c>reprocess</c>.</param>
    /// <param name="hint">What that means.</param>
    /// <param name="tokenField">The antiforgery field.</param>
    public static Html Form(MessageRow row, string deed, string hint, Html tokenField) => Html.Of($"""
        <form class="deed" method="post" action="/messages/{row.Id}/{deed}">{tokenField}
        <label for="{deed}-{row.Id}">{(deed == "resend" ? "Resend" : "Reprocess")}: why?</label>
        {Reason.Field($"{deed}-{row.Id}", hint)}
        <button type="submit">{(deed == "resend" ? "Resend" : "Reprocess")}</button></form>
        """);

    private Html Resend => facts.Outbox is { State: OutboxState.Pending or OutboxState.Parked }
        ? Card(Form(facts.Row, "resend", "It goes out now, with its attempts counted from 0. The reason is journaled.", tokenField))
        : Html.None;

    private Html Reprocess => facts.Work is not null
        ? Card(Form(facts.Row, "reprocess", "It goes back into the pipeline. The reason is journaled.", tokenField))
        : Html.None;

    private static Html Card(Html form) => Html.Of($"""<section class="card deeds">{form}</section>""");
}
