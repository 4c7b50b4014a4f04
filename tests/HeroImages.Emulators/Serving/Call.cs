using System.Buffers;
using HeroImages.Emulators.Faults;
using HeroImages.Emulators.Traffic;
using Microsoft.AspNetCore.Http;

namespace HeroImages.Emulators.Serving;

/// <summary>One request on its way through the emulator. Its body lives in rented memory until it is disposed.</summary>
sealed class Call : IDisposable
{
    const int UnknownLength = 1 << 16;

    byte[] _rented;
    int _length;

    Call(HttpContext context, RequestEntry entry)
    {
        (Context, Entry) = (context, entry);
        _rented = ArrayPool<byte>.Shared.Rent((int)Math.Max(1, context.Request.ContentLength ?? UnknownLength));
    }

    public HttpContext Context { get; }

    /// <summary>What the log will say about it.</summary>
    public RequestEntry Entry { get; }

    public ReadOnlyMemory<byte> Body => _rented.AsMemory(0, _length);

    public string Method => Context.Request.Method;

    public string Path => Context.Request.Path.Value ?? "/";

    public Operation Operation
    {
        get => Entry.Operation;
        set => Entry.Operation = value;
    }

    /// <summary>The fault that strikes this request, once it was chosen.</summary>
    public ChosenFault? Fault { get; set; }

    public string? Header(string name) => Context.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Query(string name) => Context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public static async Task<Call> ReadAsync(HttpContext context, RequestEntry entry)
    {
        var call = new Call(context, entry);
        await call.ReadBodyAsync(context.Request.Body, context.RequestAborted);
        return call;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = [];
        _length = 0;
    }

    async Task ReadBodyAsync(Stream source, CancellationToken cancellation)
    {
        while (true)
        {
            if (_length == _rented.Length)
            {
                Grow();
            }
            var count = await source.ReadAsync(_rented.AsMemory(_length), cancellation);
            if (count == 0)
            {
                return;
            }
            _length += count;
        }
    }

    void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_rented.Length * 2);
        _rented.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
    }
}
