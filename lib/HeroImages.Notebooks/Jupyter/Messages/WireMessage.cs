using System.Text.Json;

namespace HeroImages.Notebooks.Jupyter.Messages;

/// <summary>A message that has come in and whose signature is right.</summary>
/// <param name="Identities">Whom an answer is sent to; on iopub, the topic.</param>
/// <param name="Header">What it says of itself.</param>
/// <param name="Parent">The message that it answers, or <see cref="MessageHeader.None"/>.</param>
/// <param name="Metadata">More about it; an object.</param>
/// <param name="Content">What it holds; an object.</param>
sealed record WireMessage(IReadOnlyList<byte[]> Identities, MessageHeader Header, MessageHeader Parent, JsonElement Metadata, JsonElement Content);
