using Processing.ForeignQueries.Desk;

namespace Gateway.Ops.Queries;

/// <summary>The fields of the form of a question.</summary>
internal static class QuestionFields
{
    /// <summary>The form as it was posted. Who the officer is comes from the sign-in alone.</summary>
    /// <param name="form">What was posted.</param>
    /// <param name="empty">A form with the officer.</param>
    public static QuestionForm Read(IFormCollection form, QuestionForm empty) => empty with
    {
        Identification = Guid.TryParseExact(form["number"].ToString(), "N", out Guid number) ? "DESK-" + number.ToString("N") : empty.Identification,
        CaseId = form["case"].ToString().Trim(),
        ANumber = form["a_number"].ToString().Trim(),
        Countries = form["country"].ToString().Trim(),
        Agreement = form["agreement"].ToString().Trim(),
        Reason = form["reason"].ToString().Trim(),
        Priority = form["priority"].ToString().Trim(),
        Citizenships = form["citizenship"].ToString().Trim(),
        FamilyName = form["family_name"].ToString().Trim(),
        GivenName = form["given_name"].ToString().Trim(),
        BirthDate = form["birth_date"].ToString().Trim(),
    };
}
