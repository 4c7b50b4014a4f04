using System.Buffers;
using System.Globalization;
using System.Text.Json;
using HeroImages.Files;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;

namespace HeroImages.Labeling.Gemini.Batch;

/// <summary>Makes jobs of pictures, each prepared on the disk, sent, and off the disk before the next is begun.</summary>
sealed class JobMaker(BatchContext context, BatchSetup setup, RatingJournal journal)
{
    readonly RaterId _rater = setup.Rater(context.Options.Catalog);
    readonly ModelFacts? _facts = context.Options.Catalog.Find(setup.Model);
    readonly RequestPrice? _price = GeminiPrice.Of(setup.Model, setup.Gemini, context.Options.Catalog, DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime), isBatch: true);
    readonly string _run = string.Create(CultureInfo.InvariantCulture, $"{context.Clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..8]}");
    readonly RatingIndex _own = new(journal.Earlier);
    readonly HashSet<string> _onTheWay = OnTheWay(context.Folder.Jobs, setup.Rater(context.Options.Catalog));
    readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    readonly JobSender _sender = new(context);

    BatchSubmission _done = new();
    int _handled;

    /// <summary>Pictures whose last answer was cut off, and who get more room.</summary>
    public IReadOnlySet<string> NeedRoom { get; init; } = new HashSet<string>();

    /// <summary>Hashes that the files have to have, by path; a file that became another one is not sent.</summary>
    public IReadOnlyDictionary<string, string>? Expected { get; init; }

    /// <summary>Prepares and sends what has no final rating and is not on its way.</summary>
    /// <exception cref="RaterStoppedException">The service does not take a job, or the budget does not.</exception>
    public async Task<BatchSubmission> MakeAsync(IReadOnlyList<RatingPicture> pictures, IProgress<WorkProgress>? progress, CancellationToken cancel)
    {
        var part = Part(1);
        try
        {
            var open = pictures.Where(p => p.Private is null || setup.IncludePrivate).ToList();
            _done = new() { Pictures = pictures.Count, Private = pictures.Count - open.Count };
            var preparer = new EntryPreparer(setup.Chat.Picture, sha => !_onTheWay.Contains(sha) && _own.Find(sha, _rater) is null);
            await foreach (var entry in preparer.PrepareAsync(open, cancel).ConfigureAwait(false))
            {
                part = Sort(entry) ? await AddAsync(part, entry, cancel).ConfigureAwait(false) : part;
                progress?.Report(new("preparing", ++_handled, open.Count, "pictures"));
            }
            await CloseAsync(part, cancel).ConfigureAwait(false);
            return _done;
        }
        finally
        {
            part.Dispose();
        }
    }

    static HashSet<string> OnTheWay(IEnumerable<BatchJob> jobs, RaterId rater) =>
        [.. jobs.Where(j => j.IsOpen && j.Rater == rater).SelectMany(j => j.Entries).Select(e => e.ImageSha256)];

    /// <summary>Whether a picture is to be sent; otherwise it is counted, and its failure or its rating from elsewhere written.</summary>
    bool Sort(PreparedEntry entry)
    {
        var isOther = Expected is not null && entry.Sha256 is not null && Expected.GetValueOrDefault(entry.Picture.Path) != entry.Sha256;
        if (entry.Sha256 is not { } sha || isOther)
        {
            context.Options.Note($"{entry.Picture.File}: {(isOther ? "the file is no longer the one that was sent" : entry.Failure)}");
            _done = _done with { Failed = _done.Failed + 1 };
            return false;
        }
        var (isOnTheWay, isNew) = (_onTheWay.Contains(sha), _taken.Add(sha));
        if (isOnTheWay || !isNew || _own.Find(sha, _rater) is not null || IsElsewhere(sha))
        {
            _done = isOnTheWay && isNew ? _done with { OnTheWay = _done.OnTheWay + 1 } : _done with { RatedBefore = _done.RatedBefore + 1 };
            return false;
        }
        return entry.Jpeg is not null || Unreadable(entry, sha);
    }

    bool IsElsewhere(string sha256)
    {
        var elsewhere = setup.Also.Find(sha256, _rater);
        if (elsewhere is not null)
        {
            journal.Append(elsewhere);
        }
        return elsewhere is not null;
    }

    bool Unreadable(PreparedEntry entry, string sha256)
    {
        journal.Append(new()
        {
            RatingId = Guid.CreateVersion7(context.Clock.GetUtcNow()).ToString("N"),
            ImageSha256 = sha256,
            File = entry.Picture.File,
            Rater = _rater,
            Answer = new() { Failure = new(RatingFailureKind.Unreadable, entry.Failure!), CostUsd = 0 },
            At = context.Clock.GetUtcNow(),
        });
        _done = _done with { Failed = _done.Failed + 1 };
        return false;
    }

    async Task<PartWriter> AddAsync(PartWriter part, PreparedEntry entry, CancellationToken cancel)
    {
        var messages = ChatPrompt.Messages(setup.Chat.Rubric, entry.Jpeg!);
        var options = Options(entry.Sha256!);
        var line = Line(entry.Sha256!, writer => GeminiRequest.Write(writer, messages, options, setup.Gemini, _facts));
        if (!setup.Limits.Fits(part.Entries.Count, part.Bytes, line.Length))
        {
            part = await CloseAsync(part, cancel).ConfigureAwait(false);
        }
        part.Add(new(entry.Sha256!, entry.Picture.File, Path.GetFullPath(entry.Picture.Path)), line, _price?.Worst(messages, options.MaxOutputTokens!.Value) ?? 0);
        return part;
    }

    ChatOptions Options(string sha256)
    {
        var options = ChatPrompt.Options(setup.Chat.Rubric, null);
        if (NeedRoom.Contains(sha256))
        {
            options.MaxOutputTokens = ChatRater.MostOutputTokensAgain;
            (options.AdditionalProperties ??= [])[Finish.LeastThinking] = true;
        }
        return options;
    }

    static byte[] Line(string key, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("key", key);
            writer.WritePropertyName("request");
            write(writer);
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    PartWriter Part(int number) => new(context.Folder.Requests(Job(number)));

    /// <summary>Makes a job of a part and sends it; the part that follows.</summary>
    async Task<PartWriter> CloseAsync(PartWriter part, CancellationToken cancel)
    {
        if (part.Entries.Count > 0)
        {
            var job = Job(_done.Jobs.Count + 1) with { Entries = part.Entries, Input = setup.Limits.InputOf(part.Entries.Count, part.Bytes), WorstUsd = _price is null ? null : part.WorstUsd };
            BatchBudget.Require(setup.MaxCost, journal.Earlier, context.Folder.Jobs, job.WorstUsd);
            part.Finish();
            context.Folder.Save(job);
            _done = _done with { Jobs = [.. _done.Jobs, job.DisplayName], WorstUsd = _done.WorstUsd + part.WorstUsd };
            await _sender.SendAsync(job, cancel).ConfigureAwait(false);
            _done = _done with { Sent = _done.Sent + job.Entries.Count };
        }
        part.Dispose();
        return Part(_done.Jobs.Count + 1);
    }

    BatchJob Job(int part) => new()
    {
        Run = _run,
        Part = part,
        BaseUrl = context.BaseUrl.ToString(),
        Model = setup.Model,
        Rater = _rater,
        Rubric = setup.Chat.Rubric,
        Settings = setup.Gemini,
        Picture = setup.Chat.Picture,
        State = BatchJobState.Prepared,
        Input = BatchInput.Inline,
        Created = context.Clock.GetUtcNow(),
        Entries = [],
    };
}
