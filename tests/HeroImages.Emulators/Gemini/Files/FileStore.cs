using System.Collections.Concurrent;
using HeroImages.Emulators.Serving;

namespace HeroImages.Emulators.Gemini.Files;

/// <summary>The files of the project, in memory. They expire after 48 hours.</summary>
sealed class FileStore(TimeProvider clock)
{
    readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files there are now, the newest first.</summary>
    public IReadOnlyList<StoredFile> All => [.. _files.Values.Where(IsAlive).OrderByDescending(file => file.Created).ThenBy(file => file.Id, StringComparer.Ordinal)];

    public StoredFile Add(StoredFile file) => _files[file.Id] = file;

    public StoredFile? Find(string id) => _files.TryGetValue(Bare(id), out var file) && IsAlive(file) ? file : null;

    /// <summary>The file of this id. What is unknown or expired is answered alike.</summary>
    public StoredFile Get(string id) => Find(id)
        ?? throw Refusal.Denied($"You do not have permission to access the File {Bare(id)} or it may not exist.");

    /// <summary>A file that a request names by its URI, if it is ready.</summary>
    public StoredFile GetUsable(string uri)
    {
        var file = Get(uri[(uri.LastIndexOf('/') + 1)..]);
        var state = file.State(clock.GetUtcNow());
        return state == "ACTIVE" ? file : throw new Refusal(400, "FAILED_PRECONDITION", $"The File {file.Id} is not in an ACTIVE state and usage is not allowed.");
    }

    public void Remove(string id) => _files.TryRemove(Bare(id), out _);

    public void Clear() => _files.Clear();

    static string Bare(string id) => id.StartsWith("files/", StringComparison.Ordinal) ? id["files/".Length..] : id;

    bool IsAlive(StoredFile file) => clock.GetUtcNow() < file.Expires;
}
