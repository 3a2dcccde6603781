package graph

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"
)

// eachLine calls f with every line of a file, without its line break, and with
// the offset at which it starts. The line is only valid during the call.
func eachLine(path string, f func(line []byte, offset int64) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	return scanLines(file, 0, f)
}

// errStop ends a scan early.
var errStop = errors.New("stop")

// eachLineFrom calls f with the lines of a sorted file that start with prefix.
// It finds the first of them by bisection.
func eachLineFrom(path, prefix string, f func(line []byte, offset int64) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	// The first line at or after low may start before the prefix; the one at
	// or after high does not.
	low, high := int64(0), info.Size()
	for high-low > 1<<16 {
		middle := low + (high-low)/2
		before := false
		err := scanLines(io.NewSectionReader(file, middle, info.Size()-middle), middle, func(line []byte, offset int64) error {
			if offset == middle { // the end of a line that started earlier
				return nil
			}
			before = string(line) < prefix
			return errStop
		})
		if err != nil && err != errStop {
			return err
		}
		if before {
			low = middle
		} else {
			high = middle
		}
	}
	first := true
	err = scanLines(io.NewSectionReader(file, low, info.Size()-low), low, func(line []byte, offset int64) error {
		partial := first && low > 0
		first = false
		switch {
		case partial || string(line[:min(len(line), len(prefix))]) < prefix:
			return nil
		case !strings.HasPrefix(string(line[:min(len(line), len(prefix))]), prefix):
			return errStop
		}
		return f(line, offset)
	})
	if err == errStop {
		err = nil
	}
	return err
}

func scanLines(file io.Reader, offset int64, f func(line []byte, offset int64) error) error {
	r := bufio.NewReaderSize(file, 1<<16)
	var long []byte
	for {
		part, err := r.ReadSlice('\n')
		if err == bufio.ErrBufferFull {
			long = append(long, part...)
			continue
		}
		line := part
		if len(long) > 0 {
			long = append(long, part...)
			line = long
		}
		n := int64(len(line))
		if n > 0 && line[n-1] == '\n' {
			line = line[:n-1]
		}
		if len(line) > 0 {
			if err := f(line, offset); err != nil {
				return err
			}
		}
		offset += n
		long = long[:0]
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
