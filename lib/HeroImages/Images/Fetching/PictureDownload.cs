using System.Buffers;
using System.Globalization;
using System.Net;
using HeroImages.Files;

namespace HeroImages.Images.Fetching;

/// <summary>Fetches one picture, with as many tries as it is worth, each going on where the last one stopped.</summary>
/// <param name="file">Its path.</param>
/// <param name="address">Its URL.</param>
/// <param name="part">Where it comes to lie.</param>
/// <param name="requests">Asks the server.</param>
/// <param name="pace">Held, or stopped, when the server asks for that.</param>
/// <param name="options">Limits.</param>
/// <param name="received">Told how many bytes have come.</param>
sealed class PictureDownload(
    string file, Uri address, PartialFile part, PictureRequests requests, RequestPace pace, FetchOptions options, Action<int> received)
{
    const int BufferBytes = 1 << 16;

    readonly string _url = PictureAddresses.Shown(address);
    string? _refusedHash;
    string? _etag;

    /// <summary>Fetches it; what has come stays when that is stopped.</summary>
    /// <exception cref="TransferFault">It cannot be had.</exception>
    public async Task<Arrival> RunAsync(CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(cancel).ConfigureAwait(false);
                return await CheckAsync(cancel).ConfigureAwait(false);
            }
            catch (TransferFault fault)
            {
                DiscardSpoiled(fault);
                if (!fault.MayPass || attempt >= options.Attempts)
                {
                    throw;
                }
                await WaitAsync(fault, attempt, cancel).ConfigureAwait(false);
            }
        }
    }

    void DiscardSpoiled(TransferFault fault)
    {
        if (fault.IsSpoiled)
        {
            part.Discard();
        }
    }

    async Task WaitAsync(TransferFault fault, int attempt, CancellationToken cancel)
    {
        if (fault.Wait is { } asked)
        {
            pace.Pause(asked);
        }
        await Task.Delay(RetryDelay.After(attempt, file, options), options.Time, cancel).ConfigureAwait(false);
    }

    async Task TryAsync(CancellationToken cancel)
    {
        using var watch = new StallWatch(options, cancel);
        var state = part.StateFor(_url);
        using var response = await requests.SendAsync(address, part.Length, state?.Validator, watch, cancel).ConfigureAwait(false);
        var isRest = response.StatusCode == HttpStatusCode.PartialContent;
        CheckStatus(response);
        if (isRest)
        {
            CheckRest(response, state);
        }
        var total = isRest ? response.Content.Headers.ContentRange!.Length : response.Content.Headers.ContentLength;
        CheckSize(total ?? 0);
        _etag = response.Headers.ETag?.ToString();
        await ReceiveAsync(response, isRest, total, watch).ConfigureAwait(false);
        CheckLength(total);
    }

    void CheckStatus(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent)
        {
            return;
        }
        var status = (int)response.StatusCode;
        var reason = string.Create(CultureInfo.InvariantCulture, $"the server answers {status} {response.ReasonPhrase}").TrimEnd();
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            throw new TransferFault(reason, mayPass: true) { IsSpoiled = true };
        }
        throw status is 429 or 503 && RetryDelay.Asked(response.Headers.RetryAfter, options.Time) is { } asked
            ? Asked(reason, asked)
            : new TransferFault(reason, mayPass: status is 408 or 425 or 429 or >= 500 and not (501 or 505));
    }

    TransferFault Asked(string reason, TimeSpan wait)
    {
        if (wait <= options.LongestDelay)
        {
            return new(reason, mayPass: true) { Wait = wait };
        }
        var detail = FormattableString.Invariant($"{reason} and asks to wait {wait.TotalMinutes:N0} minutes");
        pace.Close(detail);
        return new(detail, mayPass: false);
    }

    /// <summary>What the server claims to go on with has to be what had begun to come.</summary>
    void CheckRest(HttpResponseMessage response, PartialState? state)
    {
        var range = response.Content.Headers.ContentRange;
        var isSame = state is not null && range?.From == part.Length && (state.Total is null || range.Length is null || range.Length == state.Total)
            && (response.Headers.ETag is not { } tag || !state.Validator.StartsWith('"') || tag.ToString() == state.Validator);
        if (!isSame)
        {
            throw new TransferFault("the server's answer does not go on where the picture stopped", mayPass: true) { IsSpoiled = true };
        }
    }

    void CheckSize(long bytes)
    {
        if (bytes > options.MaxBytes)
        {
            throw new TransferFault(FormattableString.Invariant($"it has {bytes:N0} bytes or more; the limit is {options.MaxBytes:N0}"), mayPass: false) { IsSpoiled = true };
        }
    }

    async Task ReceiveAsync(HttpResponseMessage response, bool isRest, long? total, StallWatch watch)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var body = await watch.GuardAsync(response.Content.ReadAsStreamAsync).ConfigureAwait(false);
            var read = await ReadAsync(body, buffer, isRest ? 1 : PictureKind.BytesNeeded, watch).ConfigureAwait(false);
            if (!isRest)
            {
                CheckKind(response, buffer.AsSpan(0, read));
            }
            await using var stream = isRest ? part.Append() : part.Restart(StateOf(response, total));
            while (read > 0)
            {
                received(read);
                CheckSize(stream.Position + read);
                await stream.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None).ConfigureAwait(false);
                read = await ReadAsync(body, buffer, 1, watch).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static Task<int> ReadAsync(Stream body, byte[] buffer, int least, StallWatch watch) => watch.GuardAsync(async token =>
    {
        try
        {
            return await body.ReadAtLeastAsync(buffer.AsMemory(0, BufferBytes), least, throwOnEndOfStream: false, token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new TransferFault("the connection broke off in the middle of the picture", mayPass: true);
        }
    });

    static void CheckKind(HttpResponseMessage response, ReadOnlySpan<byte> start)
    {
        if (PictureKind.IsPicture(start))
        {
            return;
        }
        var type = response.Content.Headers.ContentType?.MediaType;
        throw new TransferFault(
            start.IsEmpty ? "the server sends an empty file" : $"what the server sends is no picture{(type is null ? "" : $", but {type}")}", mayPass: false);
    }

    PartialState? StateOf(HttpResponseMessage response, long? total)
    {
        var validator = response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
            : response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture);
        return validator is null ? null : new(_url, validator, total);
    }

    void CheckLength(long? total)
    {
        if (total is { } expected && part.Length != expected)
        {
            throw new TransferFault(FormattableString.Invariant($"{part.Length:N0} bytes came where the server had announced {expected:N0}"), mayPass: true) { IsSpoiled = true };
        }
    }

    /// <summary>
    /// Looks at the whole picture. One that is not as it should be is fetched once more; if the same bytes come again, that is
    /// what the server has.
    /// </summary>
    async Task<Arrival> CheckAsync(CancellationToken cancel)
    {
        var (bytes, hash) = await FileHash.OfAsync(part.Path, cancel).ConfigureAwait(false);
        var expected = options.Hashes.GetValueOrDefault(PictureTargets.Key(file));
        var fault = expected is not null && expected != hash ? $"its SHA-256 is {hash}; expected {expected}"
            : options.Decode && PictureCheck.Decode(part.Path) is { } reason ? $"it arrived and cannot be decoded: {reason}"
            : null;
        if (fault is null)
        {
            return new(bytes, hash, _etag);
        }
        var isAgain = _refusedHash == hash;
        _refusedHash = hash;
        throw new TransferFault(fault, mayPass: !isAgain) { IsSpoiled = true };
    }
}
