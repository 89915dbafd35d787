using Simulators;

namespace Gateway.Demo;

/// <summary>Sends the demonstration through the front door over real HTTP and follows its conversations to their end.</summary>
internal sealed class DemoRunner : IDisposable
{
    /// <summary>Seconds that the demo waits for one answer: an answer of IDENT takes less than five on a busy machine.</summary>
    private const int PatienceSeconds = 30;

    private readonly DemoOptions _options;

    private readonly DemoClient _client;

    private readonly DemoStateFile _file;

    private readonly Dictionary<string, DemoLine> _lines = new(StringComparer.Ordinal);

    /// <summary>Prepares a run.</summary>
    public DemoRunner(DemoOptions options)
    {
        _options = options;
        _client = new DemoClient(options);
        _file = new DemoStateFile(options.DataFolder, options.TimeProvider);
    }

    /// <summary>
    /// Runs. With a data folder in which the demonstration ended before, nothing is sent; one that was cut off sends the same
    /// messages again and gets the first answers.
    /// </summary>
    /// <exception cref="IOException">The data folder cannot be written.</exception>
    public async Task<DemoSummary> RunAsync(CancellationToken cancellationToken)
    {
        var state = _file.Load();
        if (state.IsDone)
        {
            _options.Report($"Demo: its messages were sent on {state.StartedAt:yyyy-MM-dd HH:mm} UTC; nothing new is sent.");
            return new DemoSummary(IsRepeat: true, []);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(_options.PatienceSeconds), _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await SendAllAsync(new DemoMessages(state, _options.TenPrintFile), either.Token);
            _file.Save(state with { IsDone = _lines.Values.All(line => line.IsAsExpected) });
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _options.Report($"Demo: not every answer came within {_options.PatienceSeconds} s; see the console.");
        }

        return new DemoSummary(IsRepeat: false, [.. _lines.Values]);
    }

    public void Dispose() => _client.Dispose();

    private async Task SendAllAsync(DemoMessages messages, CancellationToken cancellationToken)
    {
        List<DemoMessage> enrolments = [];
        foreach (var enrolment in messages.Enrolments())
        {
            await SendAsync(enrolment, cancellationToken);
            enrolments.Add(enrolment);
        }

        await SendAsync(messages.Mtom() with { Title = "The same message again: the first answer" }, cancellationToken);
        await SendAsync(messages.Invalid(), cancellationToken);
        await FollowAsync(messages, enrolments, cancellationToken);
        await SendFollowUpsAsync(messages, cancellationToken);
        await SearchAsync(messages, cancellationToken);
        await AskForeignPartnersAsync(messages, cancellationToken);
        await InquireAsync(cancellationToken);
    }

    private async Task AskForeignPartnersAsync(DemoMessages messages, CancellationToken cancellationToken)
    {
        if (_options.Assign is null || _options.Inquire is null)
        {
            return;
        }

        DemoMessage match = messages.ForeignQuestion("foreign-match", "Question to a foreign partner, who knows the prints", DemoPerson.Rahel);
        DemoMessage none = messages.ForeignQuestion("foreign-none", "Question to a foreign partner, who does not know the prints", DemoPerson.Elena);
        foreach ((DemoMessage question, DemoPerson person) in new[] { (match, DemoPerson.Rahel), (none, DemoPerson.Elena) })
        {
            await _options.Assign(DemoOfficer.CaseOf(person), DemoOfficer.Email, person.ANumber, cancellationToken);
            await SendAsync(question, cancellationToken);
        }

        await FollowAsync(messages, [match, none], cancellationToken);
        if (await QueryOfAsync(messages, match, cancellationToken) is { } query)
        {
            DemoMessage order = messages.ForeignOrder(query);
            await SendAsync(order, cancellationToken);
            await FollowAsync(messages, [order], cancellationToken);
        }
    }

    private async Task<string?> QueryOfAsync(DemoMessages messages, DemoMessage question, CancellationToken cancellationToken)
    {
        DemoReply answer = await _client.SendAsync(messages.Fetch(question), cancellationToken);
        return answer.Body?.Descendants(DemoNames.Cpms + "ForeignQueryIdentification").FirstOrDefault()?.Value;
    }

    private async Task SearchAsync(DemoMessages messages, CancellationToken cancellationToken)
    {
        var found = await SendAsync(messages.SearchByName(), cancellationToken);
        await SendAsync(messages.SearchInProfile(), cancellationToken);
        DemoMessage[] searches = [messages.Verification(), messages.SearchByPrints(), messages.SearchProtected()];
        foreach (var search in searches)
        {
            await SendAsync(search, cancellationToken);
        }

        if (found.Body?.Descendants(DemoNames.Cpms + "PersonReferenceIdentification").FirstOrDefault()?.Value is string reference)
        {
            await SendAsync(messages.Record(reference), cancellationToken);
        }

        await FollowAsync(messages, searches, cancellationToken);
    }

    private async Task SendFollowUpsAsync(DemoMessages messages, CancellationToken cancellationToken)
    {
        DemoMessage[] followUps = [messages.SecondEncounter(), messages.Vetting(), messages.Start(), messages.Checks()];
        foreach (var message in followUps)
        {
            await SendAsync(message, cancellationToken);
        }

        await FollowAsync(messages, followUps, cancellationToken);
    }

    private async Task<DemoReply> SendAsync(DemoMessage message, CancellationToken cancellationToken)
    {
        var reply = await _client.SendAsync(message, cancellationToken);
        bool isAsExpected = message.IsInvalid ? reply.Findings.Count > 0 : reply.Category == "Final";
        Note(message, reply, isAsExpected);
        _options.Report($"Demo: {message.Title} -> {reply.Category} {reply.Outcome}".Replace("  ", " ", StringComparison.Ordinal));
        return reply;
    }

    private void Note(DemoMessage message, DemoReply reply, bool isAsExpected) =>
        _lines[message.Identification] = new DemoLine(message.Title, message.Identification, reply.Category, reply.Outcome, isAsExpected);

    // What was only announced is asked for until it is there; what waits for somebody in the console is left to them.
    private async Task FollowAsync(DemoMessages messages, IEnumerable<DemoMessage> sent, CancellationToken cancellationToken)
    {
        foreach (var message in sent.Where(message => _lines[message.Identification].Category == "Interim"))
        {
            long since = _options.TimeProvider.GetTimestamp();
            while (!await IsAnsweredAsync(messages, message, cancellationToken))
            {
                if (_options.TimeProvider.GetElapsedTime(since).TotalSeconds > PatienceSeconds)
                {
                    _options.Report($"Demo: {message.Title} -> waits; the console shows for what");
                    break;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(_options.PollMilliseconds), _options.TimeProvider, cancellationToken);
            }
        }
    }

    private async Task<bool> IsAnsweredAsync(DemoMessages messages, DemoMessage message, CancellationToken cancellationToken)
    {
        var status = await _client.SendAsync(messages.Status(message), cancellationToken);
        string? state = status.Body?.Descendants(DemoNames.Cpms + "MessageStateCode").FirstOrDefault()?.Value;
        if (state is not ("Answered" or "Refused"))
        {
            return false;
        }

        var fetched = await _client.SendAsync(messages.Fetch(message), cancellationToken);
        var answer = fetched.Body?.Element(DemoNames.Cpms + "FetchedAnswer")?.Elements().FirstOrDefault();
        var final = new DemoReply(fetched.Status, answer);
        Note(message, final, isAsExpected: final.Category == "Final");
        _options.Report($"Demo: {message.Title} -> fetched: {final.Category} {final.Outcome}");
        return true;
    }

    private async Task InquireAsync(CancellationToken cancellationToken)
    {
        if (_options.Inquire is null)
        {
            return;
        }

        foreach (var person in new[] { DemoPerson.Elena, DemoPerson.Ines })
        {
            var result = await _options.Inquire(Inquiry(person), cancellationToken);
            string title = $"Inquiry of a foreign partner about {(person == DemoPerson.Elena ? "a person who is not protected" : "a protected person")}";
            _lines[result.MessageIdentification] = new DemoLine(title, result.MessageIdentification, result.Category, result.Outcome, result.Category is not null);
            _options.Report($"Demo: {title} -> {result.Category} {result.Outcome}");
        }
    }

    private ForeignInquiry Inquiry(DemoPerson person) => new()
    {
        MessageIdentification = $"DEMO-{_file.Load().Run}-inquiry-{person.ANumber}",
        ANumber = person.ANumber,
        SurName = person.SurName,
        GivenName = person.GivenName,
        BirthDate = person.BirthDate,
        BirthCountry = person.Country,
        Sex = person.Sex,
    };
}
