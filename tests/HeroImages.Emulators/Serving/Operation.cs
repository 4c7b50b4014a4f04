using System.Text.Json.Serialization;

namespace HeroImages.Emulators.Serving;

/// <summary>What a request asks for. Several together say where a fault may strike.</summary>
[Flags]
[JsonConverter(typeof(OperationConverter))]
public enum Operation
{
    /// <summary>A path that the server does not know.</summary>
    None = 0,
    Generate = 1 << 0,
    Stream = 1 << 1,
    CountTokens = 1 << 2,
    BatchCreate = 1 << 3,
    BatchGet = 1 << 4,
    BatchList = 1 << 5,
    BatchCancel = 1 << 6,
    BatchDelete = 1 << 7,
    UploadStart = 1 << 8,
    UploadData = 1 << 9,
    FileGet = 1 << 10,
    FileList = 1 << 11,
    FileDelete = 1 << 12,
    Download = 1 << 13,
    ModelList = 1 << 14,
    ModelGet = 1 << 15,
    /// <summary>A chat with a local server.</summary>
    Chat = 1 << 16,
    Health = 1 << 17,
    /// <summary>One request inside a batch job; not a request of its own on the wire.</summary>
    Entry = 1 << 18,
    /// <summary>The end of a batch job; not a request on the wire, but logged for what it charges.</summary>
    Served = 1 << 19,
    /// <summary>Everything that asks a model at once.</summary>
    Asking = Generate | Stream | Chat,
    Any = (1 << 20) - 1,
}
