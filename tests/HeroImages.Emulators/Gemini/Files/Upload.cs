namespace HeroImages.Emulators.Gemini.Files;

/// <summary>An upload under way.</summary>
sealed class Upload(string id, string? name, string? displayName, string mimeType, long? size)
{
    byte[] _received = [];

    public string Id { get; } = id;

    /// <summary>The file's id, where the caller chose one.</summary>
    public string? Name { get; } = name;

    public string? DisplayName { get; } = displayName;

    public string MimeType { get; } = mimeType;

    /// <summary>The bytes announced.</summary>
    public long? Size { get; } = size;

    public int Received { get; private set; }

    /// <summary>The file, once it is whole.</summary>
    public StoredFile? File { get; set; }

    public ReadOnlyMemory<byte> Bytes => _received.AsMemory(0, Received);

    public void Append(ReadOnlySpan<byte> chunk)
    {
        if (_received.Length < Received + chunk.Length)
        {
            Array.Resize(ref _received, (int)Math.Max(Received + chunk.Length, Math.Min(Size ?? 0, Array.MaxLength)));
        }
        chunk.CopyTo(_received.AsSpan(Received));
        Received += chunk.Length;
    }
}
